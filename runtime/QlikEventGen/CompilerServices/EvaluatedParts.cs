using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// Which members of an object or items of an array some keyword has spoken of, by their order in the text. The default is none.
/// </summary>
/// <remarks>Source: JSON Schema 2020-12, Core, section 11 (the annotations that <c>unevaluatedItems</c> and <c>unevaluatedProperties</c> use).</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct EvaluatedParts
{
    private const int BitsPerWord = 64;

    private bool _all;
    private ulong _first;
    private ulong[]? _rest;

    /// <summary>Notes one member or item.</summary>
    /// <param name="ordinal">Its number in the text, from 0.</param>
    public void Add(int ordinal)
    {
        if (ordinal < BitsPerWord)
        {
            _first |= 1UL << ordinal;
            return;
        }

        int word = (ordinal / BitsPerWord) - 1;
        if (_rest is null || word >= _rest.Length)
        {
            Array.Resize(ref _rest, Math.Max(word + 1, 2 * (_rest?.Length ?? 1)));
        }

        _rest[word] |= 1UL << (ordinal % BitsPerWord);
    }

    /// <summary>Notes all that others have noted.</summary>
    /// <param name="other">What a branch has spoken of.</param>
    public void Add(scoped in EvaluatedParts other)
    {
        _all |= other._all;
        _first |= other._first;
        if (other._rest is not { } rest)
        {
            return;
        }

        if (_rest is null || _rest.Length < rest.Length)
        {
            Array.Resize(ref _rest, rest.Length);
        }

        for (int word = 0; word < rest.Length; word++)
        {
            _rest[word] |= rest[word];
        }
    }

    /// <summary>Notes every member or item.</summary>
    public void AddAll() => _all = true;

    /// <summary>Whether one member or item has been noted.</summary>
    /// <param name="ordinal">Its number in the text, from 0.</param>
    /// <returns>Whether it has.</returns>
    public readonly bool Contains(int ordinal)
    {
        if (_all)
        {
            return true;
        }

        if (ordinal < BitsPerWord)
        {
            return (_first & (1UL << ordinal)) != 0;
        }

        int word = (ordinal / BitsPerWord) - 1;
        return _rest is not null && word < _rest.Length && (_rest[word] & (1UL << (ordinal % BitsPerWord))) != 0;
    }
}
