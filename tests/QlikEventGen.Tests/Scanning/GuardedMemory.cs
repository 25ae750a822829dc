using System.Runtime.InteropServices;

namespace QlikEventGen.Tests.Scanning;

/// <summary>Memory between two pages that cannot be read: a read beyond its bounds ends the process.</summary>
internal sealed unsafe class GuardedMemory : IDisposable
{
    private const int ProtectionNone = 0;
    private const int ProtectionReadWrite = 3;
    private const int MapPrivateAnonymous = 0x22;

    private readonly byte* _start;
    private readonly nuint _mappedLength;
    private readonly int _pageSize = Environment.SystemPageSize;
    private readonly int _capacity;

    public GuardedMemory(int capacity)
    {
        _capacity = (capacity + _pageSize - 1) / _pageSize * _pageSize;
        _mappedLength = (nuint)(_capacity + (2 * _pageSize));
        nint mapped = MemoryMap(0, _mappedLength, ProtectionNone, MapPrivateAnonymous, -1, 0);
        Assert.NotEqual(-1, mapped);
        _start = (byte*)mapped + _pageSize;
        Assert.Equal(0, MemoryProtect((nint)_start, (nuint)_capacity, ProtectionReadWrite));
    }

    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>A copy whose last byte is the last one that can be read.</summary>
    public ReadOnlySpan<byte> AtEnd(ReadOnlySpan<byte> bytes)
    {
        Span<byte> copy = new(_start + _capacity - bytes.Length, bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    /// <summary>A copy whose first byte is the first one that can be read.</summary>
    public ReadOnlySpan<byte> AtStart(ReadOnlySpan<byte> bytes)
    {
        Span<byte> copy = new(_start, bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    public void Dispose() => Assert.Equal(0, MemoryUnmap((nint)_start - _pageSize, _mappedLength));

    [DllImport("libc", EntryPoint = "mmap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint MemoryMap(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MemoryProtect(nint address, nuint length, int protection);

    [DllImport("libc", EntryPoint = "munmap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MemoryUnmap(nint address, nuint length);
}
