using System.Security.Cryptography;
using System.Text;

namespace QlikEventGen.AspNetCore;

/// <summary>
/// The signature of a webhook delivery: HMAC-SHA256 over the bytes of the body, keyed with the webhook's secret, in hexadecimal. It covers
/// neither headers nor a time.
/// </summary>
/// <remarks>Source: Qlik Cloud, "Webhooks", the header <c>Qlik-Signature</c>.</remarks>
public static class QlikSignature
{
    /// <summary>The header that holds the signature of a delivery.</summary>
    public const string HeaderName = "Qlik-Signature";

    /// <summary>Signs a body, to test a receiver or to simulate deliveries.</summary>
    /// <param name="body">The body's bytes.</param>
    /// <param name="secret">The secret, of at least one character.</param>
    /// <returns>The value of the header: 64 hexadecimal digits in lower case.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is null or empty.</exception>
    public static string Compute(ReadOnlySpan<byte> body, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Whether a body was signed with a secret. How long that takes does not depend on where signatures differ.</summary>
    /// <param name="body">The body's bytes.</param>
    /// <param name="signature">The value of the header, in either case; null is no signature.</param>
    /// <param name="secret">The secret, of at least one character.</param>
    /// <returns>Whether the signature is that of the body.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is null or empty.</exception>
    public static bool Verify(ReadOnlySpan<byte> body, string? signature, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature is not { Length: 2 * HMACSHA256.HashSizeInBytes } || Convert.FromHexString(signature, given, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, hash);
        return CryptographicOperations.FixedTimeEquals(hash, given);
    }
}
