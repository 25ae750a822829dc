using System.Text;
using QlikEventGen.AspNetCore;

namespace QlikEventGen.Webhooks.Tests;

public sealed class SignatureTests
{
    private static readonly byte[] s_body = Encoding.UTF8.GetBytes("what do ya want for nothing?");

    [Fact]
    public void Is_hmac_sha256_in_hexadecimal()
    {
        // RFC 4231, section 4.3.
        const string Expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

        Assert.Equal(Expected, QlikSignature.Compute(s_body, "Jefe"));
        Assert.True(QlikSignature.Verify(s_body, Expected, "Jefe"));
        Assert.True(QlikSignature.Verify(s_body, Expected.ToUpperInvariant(), "Jefe"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384")]
    [InlineData("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38433")]
    [InlineData("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384g")]
    [InlineData(" 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384")]
    [InlineData("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b96")]
    public void What_is_no_signature_is_refused(string? signature) => Assert.False(QlikSignature.Verify(s_body, signature, "Jefe"));

    [Fact]
    public void Any_other_byte_in_the_body_is_refused()
    {
        string signature = QlikSignature.Compute(s_body, "Jefe");
        for (int i = 0; i < s_body.Length; i++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] tampered = [.. s_body];
                tampered[i] ^= (byte)(1 << bit);
                Assert.False(QlikSignature.Verify(tampered, signature, "Jefe"));
            }
        }

        Assert.False(QlikSignature.Verify(s_body.AsSpan(0, s_body.Length - 1), signature, "Jefe"));
        Assert.False(QlikSignature.Verify([.. s_body, 0], signature, "Jefe"));
    }

    [Fact]
    public void Any_other_digit_in_the_signature_is_refused()
    {
        string signature = QlikSignature.Compute(s_body, "Jefe");
        for (int i = 0; i < signature.Length; i++)
        {
            foreach (char digit in "0123456789abcdef".Where(digit => digit != signature[i]))
                Assert.False(QlikSignature.Verify(s_body, signature[..i] + digit + signature[(i + 1)..], "Jefe"));
        }
    }

    [Fact]
    public void Another_secret_is_refused() => Assert.False(QlikSignature.Verify(s_body, QlikSignature.Compute(s_body, "Jefe"), "jefe"));

    [Fact]
    public void There_must_be_a_secret()
    {
        Assert.Throws<ArgumentException>(() => QlikSignature.Compute(s_body, ""));
        Assert.Throws<ArgumentNullException>(() => QlikSignature.Verify(s_body, null, null!));
    }

    /// <summary>The comparison of the framework takes the same time wherever the bytes differ; it is the only one in the code.</summary>
    [Fact]
    public void Signatures_are_compared_by_the_framework()
    {
        byte[] code = typeof(QlikSignature).GetMethod(nameof(QlikSignature.Verify))!.GetMethodBody()!.GetILAsByteArray()!;
        int[] called = [.. Enumerable.Range(0, code.Length - 4).Where(i => code[i] == 0x28).Select(i => BitConverter.ToInt32(code, i + 1))];
        string[] names = [.. called.Select(static token =>
        {
            try
            {
                return typeof(QlikSignature).Module.ResolveMethod(token)?.ToString() ?? "";
            }
            catch (ArgumentException)
            {
                return "";
            }
        })];

        Assert.Contains(names, static name => name.Contains("FixedTimeEquals", StringComparison.Ordinal));
        Assert.DoesNotContain(names, static name => name.Contains("SequenceEqual", StringComparison.Ordinal) || name.Contains("op_Equality", StringComparison.Ordinal));
    }
}
