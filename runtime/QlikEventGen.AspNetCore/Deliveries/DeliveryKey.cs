using System.Security.Cryptography;
using System.Text;

namespace QlikEventGen.AspNetCore.Deliveries;

/// <summary>What stores call an event: always of one length, whatever its source and id.</summary>
public static class DeliveryKey
{
    /// <summary>The key of an event. Different events have different keys.</summary>
    /// <param name="source">The event's source.</param>
    /// <param name="id">The event's id.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Create(string source, string id)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(id);

        // The length keeps apart what would be the same text in one piece.
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Length}:{source}{id}")));
    }
}
