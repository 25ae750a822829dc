using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits the method that finds a member by its name: a hash of the first four bytes leads to the one or two names to compare
/// with. Names in other spellings go the slow road of the runtime.
/// </summary>
internal static class MemberDispatch
{
    public static void Write(SourceWriter writer, ObjectCheck members, string method, string names)
    {
        List<(int Index, string Quoted)> known = [.. members.Members.Select(static (member, index) => (index, JsonPrinter.Quote(member.Name) + ":"))];
        writer.Line($"private static int {method}(ReadOnlySpan<byte> json, int position, out int value)");
        using (writer.BodyBlock())
        {
            // A shorter name would hash what comes after the colon.
            if (known.All(static name => Encoding.UTF8.GetByteCount(name.Quoted) >= 5))
                WriteHashed(writer, known);
            else
                WriteByFirstByte(writer, known);
            writer.Line();
            writer.Line($"return {names}.Find(json, position, out value);");
        }
    }

    private static void WriteHashed(SourceWriter writer, List<(int Index, string Quoted)> known)
    {
        NameHash hash = NameHash.Find([.. known.Select(static name => KeyOf(name.Quoted))]);
        using (writer.Block($"switch (JsonScanner.Hash(json, position + 1, 0x{hash.Multiplier:X8}, {hash.Shift}))"))
        {
            foreach (IGrouping<uint, (int Index, string Quoted)> bucket in known.GroupBy(name => hash.Of(KeyOf(name.Quoted))).OrderBy(static bucket => bucket.Key))
                WriteBucket(writer, bucket.Key.ToString(CultureInfo.InvariantCulture), bucket);
        }
    }

    private static void WriteByFirstByte(SourceWriter writer, List<(int Index, string Quoted)> known)
    {
        using (writer.Block("switch (position + 1 < json.Length ? json[position + 1] : 0)"))
        {
            foreach (IGrouping<byte, (int Index, string Quoted)> bucket in known.GroupBy(static name => Encoding.UTF8.GetBytes(name.Quoted)[1]).OrderBy(static bucket => bucket.Key))
                WriteBucket(writer, $"0x{bucket.Key:X2}", bucket);
        }
    }

    private static void WriteBucket(SourceWriter writer, string label, IEnumerable<(int Index, string Quoted)> names)
    {
        writer.Line($"case {label}:");
        using (writer.Indent())
        {
            foreach ((int index, string quoted) in names)
            {
                using (writer.Block($"if (JsonScanner.Matches(json, position, {CSharp.Utf8Literal(quoted)}))"))
                {
                    writer.Line($"value = JsonScanner.SkipWhiteSpace(json, position + {Encoding.UTF8.GetByteCount(quoted)});");
                    writer.Line($"return {index};");
                }

                writer.Line();
            }

            writer.Line("break;");
        }
    }

    /// <summary>The first four bytes after the opening quote, as the runtime reads them.</summary>
    private static uint KeyOf(string quoted)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(quoted);
        return (uint)(bytes[1] | (bytes[2] << 8) | (bytes[3] << 16) | (bytes[4] << 24));
    }
}
