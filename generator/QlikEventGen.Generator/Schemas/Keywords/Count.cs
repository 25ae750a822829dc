using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>Keywords whose value is a non-negative integer; <c>2.0</c> is one.</summary>
internal static class Count
{
    public static bool TryRead(KeywordBinding binding, out int count)
    {
        count = 0;
        if (binding.Value is JsonNumber number
            && double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && value >= 0 && Math.Floor(value) == value)
        {
            // No text and no list is longer than this, so a greater bound means the same.
            count = (int)Math.Min(value, int.MaxValue);
            return true;
        }

        binding.WrongKind("an integer of 0 or more");
        return false;
    }
}
