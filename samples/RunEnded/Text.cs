using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RunEnded;

/// <summary>Values as people read them.</summary>
internal static class Text
{
    /// <summary>A name of several words in lower case: <c>FinishedWithWarnings</c> gives "finished with warnings".</summary>
    public static string Words<T>(T value)
        where T : struct, Enum
    {
        StringBuilder words = new();
        foreach (char letter in value.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    /// <summary>Text of unknown origin on one line: it must not move the cursor or change colours.</summary>
    public static string Printable(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        StringBuilder printable = new();
        foreach (char letter in text)
        {
            printable.Append(char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString());
        }

        return printable.ToString();
    }

    /// <summary>A JSON value without white space.</summary>
    public static string Json(JsonElement value)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(json.ToArray());
    }

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan duration) => duration switch
    {
        { Ticks: < 0 } => $"-{Duration(duration.Negate())}",
        { TotalMinutes: < 1 } => $"{duration.TotalSeconds:0.###} s",
        { TotalHours: < 1 } => $"{duration.Minutes} min {duration.Seconds} s",
        _ => $"{Math.Floor(duration.TotalHours)} h {duration.Minutes} min",
    };

    /// <summary>The exact number of bytes, and a rough one in larger units where that helps.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1 << 10 => $"{bytes} B",
        < 1 << 20 => $"{bytes} B ({bytes / 1024.0:0.0} KiB)",
        < 1 << 30 => $"{bytes} B ({bytes / 1048576.0:0.0} MiB)",
        _ => $"{bytes} B ({bytes / 1073741824.0:0.0} GiB)",
    };
}
