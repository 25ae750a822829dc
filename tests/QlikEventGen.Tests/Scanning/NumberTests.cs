using System.Globalization;
using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class NumberTests
{
    private static readonly string[] s_followers = ["", ",", "}", "]", " ", "\n}", ",\"a\":12345678", "}                        ", "x", "\"", "/", ":", "+", "\u0000"];

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("7", 7)]
    [InlineData("42", 42)]
    [InlineData("42.0", 42)]
    [InlineData("42.000e0", 42)]
    [InlineData("1e2", 100)]
    [InlineData("1E+2", 100)]
    [InlineData("100e-2", 1)]
    [InlineData("-1.5e1", -15)]
    [InlineData("1234567", 1234567)]
    [InlineData("12345678", 12345678)]
    [InlineData("123456789", 123456789)]
    [InlineData("5000000000", 5000000000)]
    [InlineData("1762350681123", 1762350681123)]
    [InlineData("-1234567", -1234567)]
    [InlineData("999999999999999999", 999999999999999999)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void IntegersAreRead(string number, long expected)
    {
        foreach (string follower in s_followers)
        {
            byte[] json = Encoding.UTF8.GetBytes(number + follower);
            Assert.Equal(number.Length, JsonScanner.SkipInteger(json, 0));
            Assert.Equal(number.Length, JsonScanner.SkipNumber(json, 0));
            Assert.Equal(number.Length, JsonScanner.SkipValue(json, 0, 0));
            Assert.Equal(number.Length, JsonScanner.ReadInteger<CheckMode>(json, 0, out long value));
            Assert.Equal(0, value);
            Assert.Equal(number.Length, JsonScanner.ReadInteger<BuildMode>(json, 0, out value));
            Assert.Equal(expected, value);
            Assert.Equal(number.Length, JsonScanner.ReadNumber<BuildMode>(json, 0, out double real));
            Assert.Equal(expected, real);
        }
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("18446744073709551617")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e19")]
    [InlineData("1e1000000000")]
    [InlineData("1.5e400")]
    public void IntegersBeyondInt64AreValidAndNotRepresentable(string number)
    {
        byte[] json = Encoding.UTF8.GetBytes(number + ",");
        Assert.Equal(number.Length, JsonScanner.SkipInteger(json, 0));
        Assert.Equal(number.Length, JsonScanner.ReadInteger<CollectMode>(json, 0, out _));
        Assert.Equal(~0, JsonScanner.ReadInteger<BuildMode>(json, 0, out long value));
        Assert.Equal(0, value);
    }

    [Theory]
    [InlineData("42.5")]
    [InlineData("0.1")]
    [InlineData("-0.5")]
    [InlineData("1e-1")]
    [InlineData("123456789.1")]
    [InlineData("1e-1000000000")]
    public void NumbersWithAFractionAreNotIntegers(string number)
    {
        byte[] json = Encoding.UTF8.GetBytes(number + ",\"next\":0");
        Assert.Equal(~0, JsonScanner.SkipInteger(json, 0));
        Assert.Equal(~0, JsonScanner.ReadInteger<BuildMode>(json, 0, out _));
        Assert.Equal(number.Length, JsonScanner.SkipNumber(json, 0));
        Assert.Equal(number.Length, JsonScanner.ReadDigits(json, 0, out JsonNumberText digits));
        Assert.False(digits.IsInteger);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("-", 1)]
    [InlineData("+1", 0)]
    [InlineData(".5", 0)]
    [InlineData("-.5", 1)]
    [InlineData("1.", 2)]
    [InlineData("1.e5", 2)]
    [InlineData("1e", 2)]
    [InlineData("1e+", 3)]
    [InlineData("1E-", 3)]
    [InlineData("1ex", 2)]
    [InlineData("01", 1)]
    [InlineData("00", 1)]
    [InlineData("-01", 2)]
    [InlineData("00000001", 1)]
    [InlineData("0123456", 1)]
    [InlineData("--1", 1)]
    [InlineData("NaN", 0)]
    [InlineData("-Infinity", 1)]
    [InlineData("\"1\"", 0)]
    [InlineData("x", 0)]
    [InlineData("\u0661", 0)]
    public void IsNotANumber(string text, int stop)
    {
        foreach (string follower in (string[])["", ",", "                "])
        {
            byte[] json = Encoding.UTF8.GetBytes(text + follower);
            Assert.Equal(~stop, JsonScanner.SkipNumber(json, 0));
            Assert.Equal(~stop, JsonScanner.ReadDigits(json, 0, out JsonNumberText digits));
            Assert.True(digits.Raw.IsEmpty);
            Assert.Equal(~stop, JsonScanner.ReadNumber<BuildMode>(json, 0, out _));
            Assert.True(JsonScanner.SkipInteger(json, 0) < 0);
            Assert.True(JsonScanner.ReadInteger<BuildMode>(json, 0, out _) < 0);
        }
    }

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("0.1", 0.1)]
    [InlineData("-2.5e-3", -0.0025)]
    [InlineData("1e22", 1e22)]
    [InlineData("1e23", 1e23)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("123456789012345678901234567890", 1.2345678901234568e29)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("4.9e-324", double.Epsilon)]
    [InlineData("1e-400", 0.0)]
    [InlineData("1e-1000000000", 0.0)]
    [InlineData("0e1000000000", 0.0)]
    [InlineData("2.2250738585072011e-308", 2.2250738585072011e-308)]
    public void DoublesAreRead(string number, double expected)
    {
        byte[] json = Encoding.UTF8.GetBytes(number + "}");
        Assert.Equal(number.Length, JsonScanner.ReadNumber<BuildMode>(json, 0, out double value));
        Assert.Equal(expected, value);
        Assert.Equal(number.Length, JsonScanner.ReadNumber<CheckMode>(json, 0, out value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void NegativeZeroKeepsItsSign()
    {
        Assert.Equal(2, JsonScanner.ReadNumber<BuildMode>("-0"u8, 0, out double value));
        Assert.True(double.IsNegative(value));
        Assert.Equal(4, JsonScanner.ReadNumber<BuildMode>("-0.0"u8, 0, out value));
        Assert.True(double.IsNegative(value));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e1000000000")]
    [InlineData("1e99999999999999999999999999")]
    [InlineData("1.7976931348623159e308")]
    public void NumbersBeyondDoubleAreValidAndNotRepresentable(string number)
    {
        byte[] json = Encoding.UTF8.GetBytes(number);
        Assert.Equal(number.Length, JsonScanner.ReadNumber<CheckMode>(json, 0, out _));
        Assert.Equal(~0, JsonScanner.ReadNumber<BuildMode>(json, 0, out double value));
        Assert.Equal(0, value);
        Assert.Equal(number.Length, JsonScanner.ReadDigits(json, 0, out JsonNumberText digits));
        Assert.True(digits.IsInteger);
        Assert.False(digits.TryGetDouble(out _));
        Assert.False(digits.TryGetInt64(out _));
    }

    [Fact]
    public void NumbersOfFewDigitsAreTheNearestDoublesWhereverTheTextEnds()
    {
        Random random = new(Seed: 5);
        for (int i = 0; i < 200_000; i++)
        {
            string number = NextNumberOfFewDigits(random);
            byte[] json = Encoding.UTF8.GetBytes(number + (random.Next(4) == 0 ? "" : ",\"next\": 0.123456789"));
            double expected = double.Parse(number, CultureInfo.InvariantCulture);

            Assert.Equal(number.Length, JsonScanner.ReadDigits(json, 0, out JsonNumberText digits));
            Assert.Equal(number, Encoding.UTF8.GetString(digits.Raw));
            Assert.True(digits.TryGetDouble(out double value));
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(value));
            Assert.Equal(number.Length, JsonScanner.ReadNumber<BuildMode>(json, 0, out value));
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(value));
            Assert.Equal(number.Length, JsonScanner.ReadNumber<CheckMode>(json, 0, out _));
        }
    }

    [Fact]
    public void NumbersCompareWithIntegersAsExactDecimalsDo()
    {
        Random random = new(Seed: 6);
        for (int i = 0; i < 200_000; i++)
        {
            string number = random.Next(8) == 0 ? "-0.0" : NextNumberOfFewDigits(random);
            decimal exact = decimal.Parse(number, CultureInfo.InvariantCulture);
            long limit = random.Next(3) switch
            {
                0 => random.Next(-2, 3),
                1 => decimal.ToInt64(exact) + random.Next(-1, 2),
                _ => random.NextInt64(),
            };
            byte[] json = Encoding.UTF8.GetBytes(number + (random.Next(4) == 0 ? "" : "}                "));

            Assert.Equal(number.Length, JsonScanner.ReadDigits(json, 0, out JsonNumberText digits));
            Assert.Equal(Math.Sign(exact.CompareTo(limit)), Math.Sign(digits.CompareTo(limit)));
            Assert.Equal(Math.Sign(exact.CompareTo(limit)), Math.Sign(digits.CompareTo(Encoding.UTF8.GetBytes(limit.ToString(CultureInfo.InvariantCulture)))));
            Assert.Equal(exact == decimal.Truncate(exact), digits.IsInteger);
            Assert.Equal(digits.IsInteger, digits.TryGetInt64(out long value));
            Assert.Equal(digits.IsInteger ? decimal.ToInt64(exact) : 0, value);
        }
    }

    [Theory]
    [InlineData("1e1000000000", 1)]
    [InlineData("-1e400", -1)]
    [InlineData("1e-400", 1)]
    [InlineData("123456789012345678901234567890", 1)]
    [InlineData("0.0000000000000000000000000000", 0)]
    public void NumbersOfManyDigitsCompareWithIntegers(string number, int expected)
    {
        foreach (string follower in s_followers)
        {
            Assert.Equal(number.Length, JsonScanner.ReadDigits(Encoding.UTF8.GetBytes(number + follower), 0, out JsonNumberText digits));
            Assert.Equal(expected, Math.Sign(digits.CompareTo(0)));
        }
    }

    [Fact]
    public void DoublesAreTheNearestOnes()
    {
        Random random = new(754);
        for (int i = 0; i < 50_000; i++)
        {
            string number = random.Next(3) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64() & 0x7FEF_FFFF_FFFF_FFFF).ToString("R", CultureInfo.InvariantCulture),
                1 => $"{random.NextInt64(1L << random.Next(1, 62))}.{random.Next(1000)}",
                _ => $"{random.Next(10)}.{random.NextInt64()}e{random.Next(-30, 30)}",
            };
            Assert.Equal(number.Length, JsonScanner.ReadNumber<BuildMode>(Encoding.UTF8.GetBytes(number), 0, out double value));
            Assert.Equal(double.Parse(number, CultureInfo.InvariantCulture), value);
        }
    }

    [Fact]
    public void EveryBytePatternOfAShortIntegerIsReadAsItIsSpelled()
    {
        Random random = new(8);
        byte[] json = new byte[12];
        for (int i = 0; i < 300_000; i++)
        {
            for (int k = 0; k < json.Length; k++)
            {
                json[k] = random.Next(16) == 0 ? (byte)random.Next(256) : (byte)('0' + random.Next(10));
            }

            string text = Encoding.Latin1.GetString(json);
            string digits = new(text.TakeWhile(char.IsAsciiDigit).ToArray());
            bool isPlain = digits.Length > 0 && digits.Length < text.Length && text[digits.Length] is not ('.' or 'e' or 'E');
            if (isPlain)
            {
                bool isNumber = digits == "0" || digits[0] != '0';
                int end = JsonScanner.ReadInteger<BuildMode>(json, 0, out long value);
                Assert.Equal(isNumber ? digits.Length : ~1, end);
                Assert.Equal(isNumber ? long.Parse(digits, CultureInfo.InvariantCulture) : 0, value);
            }
        }
    }

    private static string NextNumberOfFewDigits(Random random)
    {
        string digits = random.NextInt64(0, (long)Math.Pow(10, random.Next(1, 18))).ToString(CultureInfo.InvariantCulture);
        int point = random.Next(0, digits.Length + 1);
        return (random.Next(2) == 0 ? "-" : "")
            + (point == 0 ? "0." + digits : point == digits.Length ? digits : digits[0] == '0' ? "0" : digits[..point] + "." + digits[point..]);
    }
}
