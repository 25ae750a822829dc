using System.Globalization;
using System.Text;
using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Writing;

public sealed class JsonTextWriterTests
{
    private delegate void Write(ref JsonTextWriter writer);

    [Fact]
    public void Nothing_is_escaped_that_need_not_be()
    {
        Assert.Equal("\"\"", Text((ref writer) => writer.String("")));
        Assert.Equal("\"a/é€😀\u007f\u2028<&'+\"", Text((ref writer) => writer.String("a/é€😀\u007f\u2028<&'+")));
    }

    [Fact]
    public void All_that_must_be_is_escaped()
    {
        for (char character = '\0'; character < 0x20; character++)
        {
            string text = Text((ref writer) => writer.String($"é{character}{character}x"));

            Assert.Equal($"é{character}{character}x", JsonElement.Parse(text).GetString());
            Assert.DoesNotContain(text, other => other < 0x20);
        }

        Assert.Equal("""
            "\"\\\b\t\n\f\r\u0000\u001f"
            """, Text((ref writer) => writer.String("\"\\\b\t\n\f\r\0\u001f")));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("\"a\uFFFD\"", Text((ref writer) => writer.String("a\uD83D")));
        Assert.Equal("\"\uFFFD\uFFFD\"", Text((ref writer) => writer.String("\uDE00\uD83D")));
        Assert.Equal("\"\uFFFD\\n\uFFFD\"", Text((ref writer) => writer.String("\uD83D\n\uDE00")));
    }

    [Fact]
    public void Strings_of_any_length_survive()
    {
        // Around the size of the parts that a long string is written in, with surrogate pairs at both parities.
        foreach (int length in new[] { 1, 15, 16, 17, 1023, 16 * 1024, 100_000 })
        {
            foreach (string value in new[] { new string('x', length), "x" + Repeat("😀", length), Repeat("😀", length), Repeat("\"é", length) })
            {
                Assert.Equal(value, JsonElement.Parse(Text((ref writer) => writer.String(value))).GetString());
            }
        }
    }

    [Fact]
    public void Random_strings_survive()
    {
        Random random = new(11);
        Rune[] runes = [new('a'), new('"'), new('\\'), new('\n'), new('\0'), new('é'), new('€'), new(0x1F600), new('\u007f'), new('\uffff')];
        for (int round = 0; round < 20_000; round++)
        {
            string value = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => runes[random.Next(4) == 0 ? random.Next(runes.Length) : 0]));
            string text = Text((ref writer) => writer.String(value));

            Assert.Equal(value, JsonElement.Parse(text).GetString());
            Assert.Equal(Encoding.UTF8.GetByteCount(text), JsonScanner.SkipString(Encoding.UTF8.GetBytes(text), 0));
        }
    }

    [Theory]
    [InlineData("2026-11-05T13:51:21+00:00", "2026-11-05T13:51:21Z")]
    [InlineData("2026-11-05T13:51:21.5+00:00", "2026-11-05T13:51:21.5Z")]
    [InlineData("2026-11-05T13:51:20.1234567+01:30", "2026-11-05T13:51:20.1234567+01:30")]
    [InlineData("2026-11-05T13:51:00.0000001-05:00", "2026-11-05T13:51:00.0000001-05:00")]
    [InlineData("2026-11-05T13:50:00.1000000-14:00", "2026-11-05T13:50:00.1-14:00")]
    [InlineData("0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999+00:00", "9999-12-31T23:59:59.9999999Z")]
    public void Date_times_are_short(string value, string expected)
        => Assert.Equal(
            $"\"{expected}\"",
            Text((ref writer) => writer.DateTime(DateTimeOffset.ParseExact(value, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture))));

    [Fact]
    public void Date_times_survive()
    {
        Random random = new(13);
        for (int round = 0; round < 20_000; round++)
        {
            long unit = (long)Math.Pow(10, random.Next(8));
            long ticks = random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay) / unit * unit;
            DateTimeOffset value = new(ticks, TimeSpan.FromMinutes(random.Next(3) == 0 ? 0 : random.Next(-14 * 60, (14 * 60) + 1)));
            byte[] text = Encoding.UTF8.GetBytes(Text((ref writer) => writer.DateTime(value)));

            Assert.Equal(text.Length, JsonScanner.ReadDateTime<BuildMode>(text, 0, out DateTimeOffset read));
            Assert.True(value.EqualsExact(read), $"{value:O} {read:O}");
        }
    }

    [Fact]
    public void Dates_and_uuids_have_one_spelling()
    {
        Assert.Equal("\"0001-02-03\"", Text((ref writer) => writer.Date(new DateOnly(1, 2, 3))));
        Assert.Equal("\"2026-11-05\"", Text((ref writer) => writer.Date(new DateOnly(2026, 11, 5))));
        Assert.Equal(
            "\"1f0e4bbc-90dd-4b0c-9a47-3d64a1d0ff01\"",
            Text((ref writer) => writer.Uuid(new Guid("1F0E4BBC-90DD-4B0C-9A47-3D64A1D0FF01"))));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    public void Integers_are_written_in_digits(long value, string expected)
        => Assert.Equal(expected, Text((ref writer) => writer.Integer(value)));

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1.5, "1.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(-7.0, "-7")]
    [InlineData(999999999999999.0, "999999999999999")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e20, "1E+20")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    [InlineData(-double.Epsilon, "-5E-324")]
    [InlineData(-2.2250738585072014E-308, "-2.2250738585072014E-308")]
    public void Numbers_are_as_short_as_they_can_be(double value, string expected)
        => Assert.Equal(expected, Text((ref writer) => writer.Number(value)));

    [Fact]
    public void Numbers_survive()
    {
        Random random = new(17);
        for (int round = 0; round < 20_000; round++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                byte[] text = Encoding.UTF8.GetBytes(Text((ref writer) => writer.Number(value)));
                Assert.Equal(text.Length, JsonScanner.ReadNumber<BuildMode>(text, 0, out double read));
                Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
            }
        }
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Numbers_that_JSON_lacks_are_refused(double value, string name)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(nameof(value), () => Text((ref writer) => writer.Number(value)));
        Assert.StartsWith($"JSON has no number for {name}; only finite numbers can be written.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_dates_do_not_depend_on_the_culture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "~";
            other.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = other;

            Assert.Equal("-1.5", Text((ref writer) => writer.Number(-1.5)));
            Assert.Equal("-1", Text((ref writer) => writer.Integer(-1)));
            Assert.Equal("\"2026-11-05T01:02:03-01:00\"", Text((ref writer) => writer.DateTime(new(2026, 11, 5, 1, 2, 3, TimeSpan.FromHours(-1)))));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Containers_get_their_brackets()
    {
        Assert.Equal("{}", Text((ref writer) => writer.EndObject(writer.BeginObject())));
        Assert.Equal("[]", Text((ref writer) => writer.EndArray(writer.BeginArray())));
        Assert.Equal("""{"a":[{},[1,null],true],"b":false}""", Text((ref writer) =>
        {
            int root = writer.BeginObject();
            writer.Raw(",\"a\":"u8);
            int list = writer.BeginArray();
            writer.Separator();
            writer.EndObject(writer.BeginObject());
            writer.Separator();
            int inner = writer.BeginArray();
            writer.Separator();
            writer.Integer(1);
            writer.Separator();
            writer.Null();
            writer.EndArray(inner);
            writer.Separator();
            writer.Boolean(true);
            writer.EndArray(list);
            writer.Raw(",\"b\":"u8);
            writer.Boolean(false);
            writer.EndObject(root);
        }));
    }

    [Fact]
    public void The_buffer_grows_at_every_boundary()
    {
        for (int padding = 950; padding < 1030; padding++)
        {
            string expected = $$"""{"p":"{{new string('x', padding)}}","t":"2026-11-05T01:02:03.1234567+01:00","n":[]}""";
            Assert.Equal(expected, Text((ref writer) =>
            {
                int root = writer.BeginObject();
                writer.Raw(",\"p\":"u8);
                writer.String(new string('x', padding));
                writer.Raw(",\"t\":"u8);
                writer.DateTime(new DateTimeOffset(2026, 11, 5, 1, 2, 3, TimeSpan.FromHours(1)).AddTicks(1234567));
                writer.Raw(",\"n\":"u8);
                writer.EndArray(writer.BeginArray());
                writer.EndObject(root);
            }));
        }
    }

    [Fact]
    public void Values_are_written_as_they_came()
        => Assert.Equal("[ 1.0, \"\\u0061\" ]", Text((ref writer) => writer.Element(JsonElement.Parse("[ 1.0, \"\\u0061\" ]"))));

    [Fact]
    public void Values_that_were_read_with_extensions_are_written_without_them()
    {
        JsonDocumentOptions options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        using JsonDocument document = JsonDocument.Parse("[1,/* two */2,]", options);

        Assert.Equal("[1,2]", Text((ref writer) => writer.Element(document.RootElement)));
    }

    [Fact]
    public void An_undefined_value_is_refused()
        => Assert.Throws<ArgumentException>("value", () => Text((ref writer) => writer.Element(default)));

    [Fact]
    public void Plain_text_is_copied_and_no_other()
    {
        for (int length = 0; length < 70; length++)
        {
            string plain = new('~', length);
            byte[] copy = new byte[length];
            Assert.True(PlainText.TryCopy(plain, copy));
            Assert.Equal(plain, Encoding.ASCII.GetString(copy));
            foreach (char character in "\"\\\u0000\u001f\u0080\u00ff\u0141\u2022\uff41\ud83d")
            {
                for (int at = 0; at < length; at++)
                {
                    string other = plain.Remove(at, 1).Insert(at, character.ToString());
                    Assert.False(PlainText.TryCopy(other, copy), $"U+{(int)character:X4} at {at} of {length}");
                    Assert.False(PlainText.TryCopyEach(other, copy), $"U+{(int)character:X4} at {at} of {length}");
                }
            }
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Text(Write write)
    {
        JsonTextWriter writer = default;
        try
        {
            write(ref writer);
            Assert.True(System.Text.Unicode.Utf8.IsValid(writer.WrittenText));
            return Encoding.UTF8.GetString(writer.WrittenText);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
