using System.Diagnostics;
using System.Numerics;
using System.Text;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

public sealed class JsonDecimalTests
{
    private const string Googolplex = "1e10000000000000000000000000000000000000000";

    [Theory]
    [InlineData("0", true)]
    [InlineData("-0", true)]
    [InlineData("0.0", true)]
    [InlineData("0e-9", true)]
    [InlineData("42", true)]
    [InlineData("42.0", true)]
    [InlineData("42.5", false)]
    [InlineData("425e-1", false)]
    [InlineData("4250e-1", true)]
    [InlineData("4.25e2", true)]
    [InlineData("4.25e1", false)]
    [InlineData("-4.250E+02", true)]
    [InlineData("0.1", false)]
    [InlineData("1e-1", false)]
    [InlineData("1e400", true)]
    [InlineData("1e1000000000", true)]
    [InlineData("1e-1000000000", false)]
    [InlineData(Googolplex, true)]
    [InlineData("1e-10000000000000000000000000000000000000000", false)]
    [InlineData("0.000e-10000000000000000000000000000000000000000", true)]
    [InlineData("123456789012345678901234567890", true)]
    [InlineData("123456789012345678901234567890.00000000000000000000001", false)]
    public void IsInteger(string number, bool expected) => Assert.Equal(expected, JsonDecimal.IsInteger(Utf8(number)));

    [Theory]
    [InlineData("0", "0", 0)]
    [InlineData("-0", "0", 0)]
    [InlineData("-0.0e5", "0", 0)]
    [InlineData("1", "1.0", 0)]
    [InlineData("1e2", "100", 0)]
    [InlineData("100e-2", "1", 0)]
    [InlineData("0.1", "1e-1", 0)]
    [InlineData("0.001e3", "1.000", 0)]
    [InlineData("12.5", "1250e-2", 0)]
    [InlineData("1", "2", -1)]
    [InlineData("-1", "1", -1)]
    [InlineData("-1", "-2", 1)]
    [InlineData("-1", "0", -1)]
    [InlineData("0", "1e-1000000000", -1)]
    [InlineData("9", "10", -1)]
    [InlineData("0.9", "0.10", 1)]
    [InlineData("1.5", "1.49999999999999999999999999999999", 1)]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    [InlineData("1e400", "1e399", 1)]
    [InlineData("1e400", "9.99e399", 1)]
    [InlineData("1e1000000000", "1e999999999", 1)]
    [InlineData("-1e1000000000", "-1e999999999", -1)]
    [InlineData("1e1000000000", "10e999999999", 0)]
    [InlineData("0.001e1000000000", "1e999999997", 0)]
    [InlineData(Googolplex, "1e400", 1)]
    [InlineData(Googolplex, "10e9999999999999999999999999999999999999999", 0)]
    [InlineData(Googolplex, "1.1e10000000000000000000000000000000000000000", -1)]
    [InlineData("1e-10000000000000000000000000000000000000000", "0.1e-9999999999999999999999999999999999999999", 0)]
    [InlineData("1e0000000000000000000000000000000000000000001", "10", 0)]
    [InlineData("1e-0", "1e+0", 0)]
    [InlineData("12", "1.2", 1)]
    [InlineData("120", "12", 1)]
    [InlineData("1.02", "1.2", -1)]
    [InlineData("12", "123e-1", -1)]
    public void Compare(string left, string right, int expected)
    {
        Assert.Equal(expected, JsonDecimal.Compare(Utf8(left), Utf8(right)));
        Assert.Equal(-expected, JsonDecimal.Compare(Utf8(right), Utf8(left)));
        Assert.Equal(expected == 0, JsonDecimal.AreEqual(Utf8(left), Utf8(right)));
        if (expected == 0)
        {
            Assert.Equal(JsonDecimal.GetHashCode(Utf8(left)), JsonDecimal.GetHashCode(Utf8(right)));
        }
    }

    [Theory]
    [InlineData("0", "2", true)]
    [InlineData("-0.0", "0.01", true)]
    [InlineData("4", "2", true)]
    [InlineData("5", "2", false)]
    [InlineData("-4", "2", true)]
    [InlineData("0.02", "0.01", true)]
    [InlineData("0.0075", "0.0001", true)]
    [InlineData("0.00751", "0.0001", false)]
    [InlineData("4.02", "0.01", true)]
    [InlineData("19.99", "0.01", true)]
    [InlineData("19.999", "0.01", false)]
    [InlineData("1e2", "0.01", true)]
    [InlineData("1.1", "1.1", true)]
    [InlineData("3.3", "1.1", true)]
    [InlineData("4.5", "1.5", true)]
    [InlineData("35", "1.5", false)]
    [InlineData("4", "8", false)]
    [InlineData("1e1", "8", false)]
    [InlineData("1e3", "8", true)]
    [InlineData("1e1000000000", "8", true)]
    [InlineData("1e1000000000", "3", false)]
    [InlineData("3e1000000000", "3", true)]
    [InlineData("1e1000000000", "0.5", true)]
    [InlineData("1e308", "0.123456789", false)]
    [InlineData("12391239123", "1e-8", true)]
    [InlineData("1e-1000000000", "1", false)]
    [InlineData(Googolplex, "1024", true)]
    [InlineData(Googolplex, "7", false)]
    [InlineData("7e10000000000000000000000000000000000000000", "7", true)]
    [InlineData("9007199254740993", "3", true)]
    [InlineData("9007199254740992", "3", false)]
    [InlineData("1844674407370955160", "1844674407370955160", true)]
    [InlineData("18446744073709551616", "18446744073709551616", true)]
    [InlineData("36893488147419103232", "18446744073709551616", true)]
    [InlineData("36893488147419103233", "18446744073709551616", false)]
    [InlineData("1e40", "1208925819614629174706176", false)]
    [InlineData("1e80", "1208925819614629174706176", true)]
    [InlineData("1e1000000000", "1208925819614629174706176", true)]
    [InlineData("1e1000000000", "1208925819614629174706177", false)]
    [InlineData("1", "0", false)]
    [InlineData("0", "0", false)]
    public void IsMultipleOf(string number, string divisor, bool expected) =>
        Assert.Equal(expected, JsonDecimal.IsMultipleOf(Utf8(number), Utf8(divisor)));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("0e99999999999999999999", 0)]
    [InlineData("42.0", 42)]
    [InlineData("1e2", 100)]
    [InlineData("-120e-1", -12)]
    [InlineData("5000000000", 5000000000)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807.000", long.MaxValue)]
    [InlineData("9.223372036854775807e18", long.MaxValue)]
    [InlineData("1e18", 1000000000000000000)]
    public void FitsInt64(string number, long expected)
    {
        Assert.True(JsonDecimal.TryGetInt64(Utf8(number), out long value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("9999999999999999999")]
    [InlineData("18446744073709551616")]
    [InlineData("1e19")]
    [InlineData("1e400")]
    [InlineData(Googolplex)]
    [InlineData("42.5")]
    [InlineData("1e-1")]
    public void DoesNotFitInt64(string number) => Assert.False(JsonDecimal.TryGetInt64(Utf8(number), out _));

    [Fact]
    public void LongNumbersCostNoMoreThanTheirLength()
    {
        string digits = new('7', 1_000_000);
        string[] numbers = [digits, "0." + digits, "1e" + digits, "1e-" + digits, digits + "e-999999", digits + "." + digits];
        Stopwatch time = Stopwatch.StartNew();
        foreach (string number in numbers)
        {
            byte[] utf8 = Utf8(number);
            JsonDecimal.IsInteger(utf8);
            JsonDecimal.TryGetInt64(utf8, out _);
            JsonDecimal.GetHashCode(utf8);
            Assert.False(JsonDecimal.IsMultipleOf(utf8, "9223372036854775837"u8));
            Assert.False(JsonDecimal.IsMultipleOf(utf8, "1208925819614629174706177.5"u8));
            foreach (string other in numbers)
            {
                Assert.Equal(ReferenceEquals(number, other), JsonDecimal.Compare(utf8, Utf8(other)) == 0);
            }
        }

        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void AgreesWithFractionsOfBigIntegers()
    {
        Random random = new(20260101);
        for (int i = 0; i < 20_000; i++)
        {
            (string left, BigInteger leftValue) = RandomNumber(random);
            (string right, BigInteger rightValue) = RandomNumber(random);
            Assert.Equal(leftValue.CompareTo(rightValue), JsonDecimal.Compare(Utf8(left), Utf8(right)));
            Assert.Equal((leftValue % Scale).IsZero, JsonDecimal.IsInteger(Utf8(left)));
            Assert.Equal(
                !rightValue.IsZero && (leftValue % rightValue).IsZero,
                JsonDecimal.IsMultipleOf(Utf8(left), Utf8(right)));
            BigInteger integer = leftValue / Scale;
            bool fits = (leftValue % Scale).IsZero && integer >= long.MinValue && integer <= long.MaxValue;
            Assert.Equal(fits, JsonDecimal.TryGetInt64(Utf8(left), out long value));
            if (fits)
            {
                Assert.Equal(integer, value);
            }
        }
    }

    private static BigInteger Scale { get; } = BigInteger.Pow(10, 60);

    // A number and its value times 10^60.
    private static (string Text, BigInteger Value) RandomNumber(Random random)
    {
        StringBuilder text = new();
        bool isNegative = random.Next(3) == 0;
        string integer = random.Next(4) == 0 ? "0" : random.Next(1, 10) + RandomDigits(random, random.Next(0, random.Next(2, 25)));
        string fraction = random.Next(2) == 0 ? "" : RandomDigits(random, random.Next(1, 6));
        int exponent = random.Next(2) == 0 ? 0 : random.Next(-20, 20);
        text.Append(isNegative ? "-" : "").Append(integer);
        if (fraction != "")
        {
            text.Append('.').Append(fraction);
        }

        if (exponent != 0)
        {
            text.Append(random.Next(2) == 0 ? 'e' : 'E').Append(exponent);
        }

        BigInteger value = BigInteger.Parse(integer + fraction, System.Globalization.CultureInfo.InvariantCulture)
            * BigInteger.Pow(10, 60 + exponent - fraction.Length);
        return (text.ToString(), isNegative ? -value : value);
    }

    // Small digits and zeros, so that numbers often are equal, or multiples of each other.
    private static string RandomDigits(Random random, int count)
    {
        StringBuilder digits = new();
        for (int i = 0; i < count; i++)
        {
            digits.Append("0000125"[random.Next(7)]);
        }

        return digits.ToString();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
