using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace QlikEventGen.Generator.Documents;

/// <summary>
/// Whether a file was UTF-8. The compiler decodes it first and falls back to another encoding without a word, so the
/// text alone does not tell; but the checksum is of the bytes.
/// </summary>
internal static class Utf8Validity
{
    private const int Utf8CodePage = 65001;

    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>The offset in the text of the first byte sequence that is not UTF-8; -1 if there is none.</summary>
    public static int FindFault(SourceText source, string text)
    {
        Encoding? encoding = source.Encoding;
        bool decodedAsUtf8 = encoding is null || encoding.CodePage == Utf8CodePage;
        int replacement = text.IndexOf(ReplacementCharacter);
        if (decodedAsUtf8 && replacement < 0)
        {
            return -1;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (HasChecksum(source, bytes) || HasChecksum(source, [.. Encoding.UTF8.GetPreamble(), .. bytes]))
        {
            return -1;
        }

        return decodedAsUtf8 ? replacement : FindInvalidSequence(encoding!, text);
    }

    private static bool HasChecksum(SourceText source, byte[] bytes)
    {
#pragma warning disable CA5350 // The compiler's choice; nothing depends on its strength.
        using HashAlgorithm algorithm = source.ChecksumAlgorithm == SourceHashAlgorithm.Sha256 ? SHA256.Create() : SHA1.Create();
#pragma warning restore CA5350
        return algorithm.ComputeHash(bytes).AsSpan().SequenceEqual(source.GetChecksum().AsSpan());
    }

    private static int FindInvalidSequence(Encoding encoding, string text)
    {
        byte[] bytes = encoding.GetBytes(text);
        try
        {
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return 0;
        }
        catch (DecoderFallbackException fault)
        {
            return encoding.GetCharCount(bytes, 0, Math.Max(fault.Index, 0));
        }
    }
}
