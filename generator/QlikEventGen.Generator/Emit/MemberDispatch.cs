using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits how a member is found by its name: a hash of the first four bytes leads to the one or two names to compare with. Names in
/// other spellings go the slow road of the runtime. All roads end at the label of the member.
/// </summary>
internal static class MemberDispatch
{
    /// <summary>
    /// Beyond these the names are compared in a method of their own: the JIT inlines into a method only so much, and without that the
    /// comparisons are calls.
    /// </summary>
    private const int MaxComparedInline = 24;

    /// <summary>The label of a member's code.</summary>
    public static string LabelOf(int index) => "Member" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Emits the search for the name at <c>name</c>. It leaves <c>position</c> at the value of a member that is not known.</summary>
    public static void Write(SourceWriter writer, ReaderContext context, ObjectCheck members, string prefix, string names)
    {
        List<KnownName> known = [.. members.Members.Select(static (member, index) => new KnownName(index, JsonPrinter.Quote(member.Name) + ":"))];
        string find = $"{names}.Find";
        if (known.Count <= MaxComparedInline)
        {
            WriteComparisons(writer, known, "name", static (writer, index, length) =>
            {
                writer.Line($"position = JsonScanner.SkipWhiteSpace(json, name + {length});");
                writer.Line($"goto {LabelOf(index)};");
            });
            writer.Line();
        }
        else
        {
            find = context.TakeName(prefix + "MemberAt");
            context.AddMethod(method => WriteMethod(method, known, find, names));
        }

        using (writer.Block($"switch ({find}(json, name, out int valueStart))"))
        {
            foreach (KnownName name in known)
            {
                writer.Line($"case {name.Index}:");
                using (writer.Indent())
                {
                    writer.Line("position = valueStart;");
                    writer.Line($"goto {LabelOf(name.Index)};");
                }
            }
        }

        writer.Line();
        writer.Line("position = valueStart;");
    }

    private static void WriteMethod(SourceWriter writer, List<KnownName> known, string method, string names)
    {
        writer.Line($"private static int {method}(ReadOnlySpan<byte> json, int position, out int value)");
        using (writer.BodyBlock())
        {
            WriteComparisons(writer, known, "position", static (writer, index, length) =>
            {
                writer.Line($"value = JsonScanner.SkipWhiteSpace(json, position + {length});");
                writer.Line($"return {index};");
            });
            writer.Line();
            writer.Line($"return {names}.Find(json, position, out value);");
        }
    }

    private static void WriteComparisons(
        SourceWriter writer, List<KnownName> known, string position, Action<SourceWriter, int, int> writeFound)
    {
        // A shorter name would hash what comes after the colon.
        if (known.All(static name => Encoding.UTF8.GetByteCount(name.Quoted) >= 5))
        {
            NameHash hash = NameHash.Find([.. known.Select(static name => KeyOf(name.Quoted))]);
            using (writer.Block($"switch (JsonScanner.Hash(json, {position} + 1, 0x{hash.Multiplier:X8}, {hash.Shift}))"))
            {
                WriteBuckets(writer, known, name => hash.Of(KeyOf(name.Quoted)).ToString(CultureInfo.InvariantCulture), position, writeFound);
            }
        }
        else
        {
            using (writer.Block($"switch ({position} + 1 < json.Length ? json[{position} + 1] : 0)"))
            {
                WriteBuckets(writer, known, static name => $"0x{Encoding.UTF8.GetBytes(name.Quoted)[1]:X2}", position, writeFound);
            }
        }
    }

    private static void WriteBuckets(
        SourceWriter writer, List<KnownName> known, Func<KnownName, string> labelOf, string position, Action<SourceWriter, int, int> writeFound)
    {
        // The shorter number is the lower one.
        foreach (IGrouping<string, KnownName> bucket in known.GroupBy(labelOf).OrderBy(static bucket => bucket.Key.Length).ThenBy(static bucket => bucket.Key, StringComparer.Ordinal))
        {
            writer.Line($"case {bucket.Key}:");
            using (writer.Indent())
            {
                foreach (KnownName name in bucket)
                {
                    using (writer.Block($"if (JsonScanner.Matches(json, {position}, {CSharp.Utf8Literal(name.Quoted)}))"))
                        writeFound(writer, name.Index, Encoding.UTF8.GetByteCount(name.Quoted));
                    writer.Line();
                }

                writer.Line("break;");
            }
        }
    }

    /// <summary>The first four bytes after the opening quote, as the runtime reads them.</summary>
    private static uint KeyOf(string quoted)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(quoted);
        return (uint)(bytes[1] | (bytes[2] << 8) | (bytes[3] << 16) | (bytes[4] << 24));
    }

    /// <param name="Index">The member's number.</param>
    /// <param name="Quoted">The name with its quotes and a colon.</param>
    private sealed record KnownName(int Index, string Quoted);
}
