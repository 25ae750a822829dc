using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>Keywords whose value is a non-negative integer; <c>2.0</c> is one.</summary>
internal static class Count
{
    public static bool TryRead(KeywordBinding binding, out int count)
    {
        count = 0;
        if (binding.Value is JsonNumber number && JsonDecimal.IsInteger(JsonKinds.Ascii(number.Text)) && JsonDecimal.Compare(JsonKinds.Ascii(number.Text), "0"u8) >= 0)
        {
            // No text and no list is longer than this, so a greater bound means the same.
            count = JsonDecimal.TryGetInt64(JsonKinds.Ascii(number.Text), out long value) && value < int.MaxValue ? (int)value : int.MaxValue;
            return true;
        }

        binding.WrongKind("an integer of 0 or more");
        return false;
    }
}
