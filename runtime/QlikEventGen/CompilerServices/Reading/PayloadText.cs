using System.Buffers;
using System.Text;
using Unicode = System.Text.Unicode;

namespace QlikEventGen.CompilerServices;

/// <summary>A payload as one span of UTF-8, whatever it came as. Disposing gives back the memory that this took.</summary>
internal ref struct PayloadText
{
    // Beyond this many characters the exact size is counted first, rather than three bytes rented for each character.
    private const int MaxGuessedLength = 1 << 20;

    private readonly byte[]? _rented;

    private PayloadText(byte[]? rented, ReadOnlySpan<byte> utf8)
    {
        _rented = rented;
        Utf8 = utf8;
    }

    /// <summary>The text as UTF-8, a byte-order mark included.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>A sequence of one segment is taken as it is, others are copied.</summary>
    public static PayloadText From(in ReadOnlySequence<byte> utf8)
    {
        if (utf8.IsSingleSegment)
        {
            return new PayloadText(null, utf8.FirstSpan);
        }

        int length = checked((int)utf8.Length);
        byte[] rented = ArrayPool<byte>.Shared.Rent(length);
        utf8.CopyTo(rented);
        return new PayloadText(rented, rented.AsSpan(0, length));
    }

    /// <summary>
    /// Transcodes a string. Half a surrogate pair becomes the three bytes that UTF-8 forbids for it, so that it is a text fault at its own
    /// place like any other.
    /// </summary>
    public static PayloadText From(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        int capacity = json.Length <= MaxGuessedLength ? json.Length * 3 : Encoding.UTF8.GetByteCount(json);
        byte[] rented = ArrayPool<byte>.Shared.Rent(capacity);
        ReadOnlySpan<char> rest = json;
        int length = 0;
        while (true)
        {
            OperationStatus status = Unicode.Utf8.FromUtf16(rest, rented.AsSpan(length), out int read, out int written, replaceInvalidSequences: false);
            length += written;
            if (status == OperationStatus.Done)
            {
                return new PayloadText(rented, rented.AsSpan(0, length));
            }

            int half = rest[read];
            rented[length++] = (byte)(0xE0 | (half >> 12));
            rented[length++] = (byte)(0x80 | ((half >> 6) & 0x3F));
            rented[length++] = (byte)(0x80 | (half & 0x3F));
            rest = rest[(read + 1)..];
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    public static async ValueTask<RentedText> ReadToEndAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(GuessLength(stream));
        int length = 0;
        try
        {
            while (true)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return new RentedText(buffer, length);
                }

                length += read;
                if (length == buffer.Length)
                {
                    byte[] larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }

    private static int GuessLength(Stream stream)
    {
        const int Unknown = 4096;
        if (!stream.CanSeek)
        {
            return Unknown;
        }

        // One byte more than the rest, so that the end is seen without growing.
        long rest = stream.Length - stream.Position + 1;
        return rest is > 1 and <= int.MaxValue / 2 ? (int)rest : Unknown;
    }

    /// <summary>What a stream held, in memory of the pool.</summary>
    internal readonly record struct RentedText(byte[] Buffer, int Length) : IDisposable
    {
        public ReadOnlySpan<byte> Utf8 => Buffer.AsSpan(0, Length);

        public void Dispose() => ArrayPool<byte>.Shared.Return(Buffer);
    }
}
