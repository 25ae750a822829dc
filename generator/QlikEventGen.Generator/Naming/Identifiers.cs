using System.Globalization;
using System.Text;

namespace QlikEventGen.Generator.Naming;

/// <summary>C# names for whatever stands in JSON and in file names.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "__arglist", "__makeref", "__reftype", "__refvalue", "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>
    /// A valid C# identifier in PascalCase. Words begin where something stands that cannot be in an identifier, at
    /// underscores, and nowhere else: <c>run_ended</c> is RunEnded and <c>rxBytes</c> is RxBytes. A word all in
    /// capitals is written with one (<c>API_KEY</c> is ApiKey). What consists of symbols only is spelled out.
    /// Different texts may give the same name; telling them apart is the caller's business.
    /// </summary>
    public static string ToPascalCase(string text)
    {
        List<string> words = SplitWords(Normalize(text));
        if (words.Count == 0)
        {
            return SpellOut(text);
        }

        StringBuilder name = new();
        if (Sign(text) is { } sign && char.IsDigit(words[0][0]))
        {
            name.Append(sign);
        }

        foreach (string word in words)
        {
            // Without something between them 1.2 and 12 would be one name.
            if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(word[0]))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(word[0]));
            name.Append(IsAllCapitals(word) ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        if (!IsStart(name[0]))
        {
            name.Insert(0, '_');
        }

        return Escape(name.ToString());
    }

    /// <summary>The name of a parameter or a local for a PascalCase name; a keyword gets its @.</summary>
    public static string ToCamelCase(string pascalCase)
    {
        string name = pascalCase.TrimStart('@');
        return Escape(char.ToLowerInvariant(name[0]) + name.Substring(1));
    }

    /// <summary>An identifier as a later word of a longer one: with a capital, and without the @ of a keyword.</summary>
    public static string Capitalize(string identifier)
    {
        string name = identifier.TrimStart('@');
        return char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>The name of one item of a list: <c>Blocks</c> gives Block; what does not look like a plural gets a suffix.</summary>
    public static string Singular(string pascalCase, string suffix = "Item")
    {
        bool EndsWith(string ending) => pascalCase.Length > ending.Length && pascalCase.EndsWith(ending, StringComparison.Ordinal);
        string Without(int count) => pascalCase.Substring(0, pascalCase.Length - count);

        if (EndsWith("series") || EndsWith("Series") || EndsWith("ss") || EndsWith("us") || EndsWith("is"))
        {
            return pascalCase + suffix;
        }

        if (EndsWith("ies"))
        {
            return Without(3) + "y";
        }

        if (EndsWith("sses") || EndsWith("shes") || EndsWith("ches") || EndsWith("xes"))
        {
            return Without(2);
        }

        return EndsWith("s") ? Without(1) : pascalCase + suffix;
    }

    /// <summary>Adds the @ that an identifier needs if it is also a keyword.</summary>
    public static string Escape(string identifier) => Keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>Whether a text can stand as an identifier as it is.</summary>
    public static bool IsIdentifier(string text)
    {
        string name = text.StartsWith("@", StringComparison.Ordinal) ? text.Substring(1) : text;
        return name.Length > 0
            && IsStart(name[0])
            && name.All(IsPart)
            && (name.Length < text.Length || !Keywords.Contains(name));
    }

    /// <summary>Whether a text is a namespace: identifiers with dots between them.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);

    private static List<string> SplitWords(string text)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool belongs = i < text.Length && text[i] != '_' && (start < 0 ? IsStart(text[i]) || char.IsDigit(text[i]) : IsPart(text[i]));
            if (belongs)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text.Substring(start, i - start));
                start = -1;
            }
        }

        return words;
    }

    /// <summary>One spelling for letters that Unicode can write in two ways. Halves of surrogate pairs make the framework refuse.</summary>
    private static string Normalize(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static bool IsAllCapitals(string word)
    {
        int capitals = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals > 1;
    }

    private static bool IsStart(char c) => c == '_' || char.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => IsStart(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;

    private static string? Sign(string text) => text.Length < 2 || !char.IsDigit(text[1]) ? null : text[0] switch
    {
        '-' => "Minus",
        '+' => "Plus",
        _ => null,
    };

    private static string SpellOut(string text)
    {
        if (text.Length == 0)
        {
            return "Empty";
        }

        StringBuilder name = new();
        foreach (char c in text)
        {
            name.Append(SymbolName(c) ?? "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }

    private static string? SymbolName(char c) => c switch
    {
        ' ' => "Space",
        '!' => "Exclamation",
        '"' => "Quote",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "Ampersand",
        '\'' => "Apostrophe",
        '(' => "LeftParenthesis",
        ')' => "RightParenthesis",
        '*' => "Asterisk",
        '+' => "Plus",
        ',' => "Comma",
        '-' => "Minus",
        '.' => "Dot",
        '/' => "Slash",
        ':' => "Colon",
        ';' => "Semicolon",
        '<' => "LessThan",
        '=' => "Equals",
        '>' => "GreaterThan",
        '?' => "Question",
        '@' => "At",
        '[' => "LeftBracket",
        '\\' => "Backslash",
        ']' => "RightBracket",
        '^' => "Caret",
        '_' => "Underscore",
        '`' => "Backtick",
        '{' => "LeftBrace",
        '|' => "Pipe",
        '}' => "RightBrace",
        '~' => "Tilde",
        _ => null,
    };
}
