using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace QlikEventGen.Generator.Documents;

/// <summary>
/// Reads options of one origin and keeps a list of those with values that are not allowed. An option that is not set
/// arrives as an empty text.
/// </summary>
internal sealed class OptionReader
{
    private readonly AnalyzerConfigOptions _options;
    private readonly string _keyPrefix;
    private readonly string _displayPrefix;
    private readonly List<OptionFault> _faults = [];
    private readonly SortedSet<string> _set = new(StringComparer.Ordinal);

    private OptionReader(AnalyzerConfigOptions options, string keyPrefix, string displayPrefix)
    {
        _options = options;
        _keyPrefix = keyPrefix;
        _displayPrefix = displayPrefix;
    }

    /// <summary>The options that are set, among those that were read.</summary>
    public EquatableArray<string> NamesSet => _set.ToEquatableArray();

    public EquatableArray<OptionFault> Faults => _faults.ToEquatableArray();

    public static OptionReader ForProperties(AnalyzerConfigOptions options) => new(options, "build_property.QlikEventGen", "property QlikEventGen");

    public static OptionReader ForMetadata(AnalyzerConfigOptions options) => new(options, "build_metadata.AdditionalFiles.", "metadata ");

    public string? ReadText(string name, string allowed, Func<string, bool> isAllowed)
    {
        if (Read(name) is not { } value)
        {
            return null;
        }

        if (isAllowed(value))
        {
            return value;
        }

        Fault(name, value, allowed);
        return null;
    }

    public bool? ReadFlag(string name)
    {
        switch (Read(name)?.ToLowerInvariant())
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Fault(name, Read(name)!, "true or false");
                return null;
        }
    }

    /// <summary>MSBuild does not care about case in values, so neither do options.</summary>
    public TEnum? ReadEnum<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Read(name) is not { } value)
        {
            return null;
        }

        string[] names = Enum.GetNames(typeof(TEnum));
        foreach (string candidate in names)
        {
            if (string.Equals(candidate, value, StringComparison.OrdinalIgnoreCase))
            {
                return (TEnum)Enum.Parse(typeof(TEnum), candidate);
            }
        }

        Fault(name, value, string.Join(" or ", names));
        return null;
    }

    public TEnum ReadEnum<TEnum>(string name, TEnum unset)
        where TEnum : struct, Enum => ReadEnum<TEnum>(name) ?? unset;

    public SchemaDialect ReadDialect(string name, SchemaDialect unset)
    {
        if (Read(name) is not { } value)
        {
            return unset;
        }

        if (SchemaDialects.TryParseName(value, out SchemaDialect dialect))
        {
            return dialect;
        }

        Fault(name, value, SchemaDialects.AllowedNames);
        return unset;
    }

    public int ReadNumber(string name, int smallest, int largest, int unset)
    {
        if (Read(name) is not { } value)
        {
            return unset;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= smallest && number <= largest)
        {
            return number;
        }

        string allowed = string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", smallest, largest);
        Fault(name, value, allowed);
        return unset;
    }

    /// <summary>A list with commas; the compiler's configuration files take a semicolon for the beginning of a comment.</summary>
    public EquatableArray<string> ReadList(string name) => (Read(name) ?? "")
        .Split(',')
        .Select(item => item.Trim())
        .Where(item => item.Length > 0)
        .OrderByDescending(item => item.Length)
        .ThenBy(item => item, StringComparer.Ordinal)
        .ToEquatableArray();

    private string? Read(string name)
    {
        if (!_options.TryGetValue(_keyPrefix + name, out string? value) || string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        _set.Add(name);
        return value.Trim();
    }

    private void Fault(string name, string value, string allowed) => _faults.Add(new OptionFault(_displayPrefix + name, value, allowed));
}
