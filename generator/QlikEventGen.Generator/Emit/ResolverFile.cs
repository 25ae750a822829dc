using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the project's resolver, through which System.Text.Json finds every root type without reflection.</summary>
internal static class ResolverFile
{
    public const string TypeName = "EventJsonTypeInfoResolver";

    public static string Write(string @namespace, bool isInternal, IReadOnlyList<string> qualifiedTypeNames)
    {
        SourceWriter writer = new();
        FileHeader.Write(writer, @namespace, source: null, usesObsoleteMembers: false);
        Documentation.Summary(writer, "Tells System.Text.Json how the generated types of this project are read and written, without reflection.");
        FileHeader.WriteGeneratedCode(writer);
        using (writer.Block($"{(isInternal ? "internal" : "public")} sealed class {TypeName} : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver"))
        {
            Documentation.Summary(writer, "The one resolver of this project.");
            writer.Line($"public static {TypeName} Default {{ get; }} = new();");
            writer.Line();
            Documentation.Summary(writer, "Finds the type info of a generated type.");
            writer.Line("/// <param name=\"type\">Any type.</param>");
            writer.Line("/// <param name=\"options\">The options that the type info will belong to.</param>");
            writer.Line("/// <returns>The type info, or null when the type is none of this project's roots.</returns>");
            using (writer.Block("public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)"))
            {
                foreach (string name in qualifiedTypeNames)
                {
                    writer.Line($"if (type == typeof({name}))");
                    using (writer.Indent())
                        writer.Line($"return {Names.Runtime}PayloadTypeInfo.Create<{name}>(options);");
                }

                writer.Line("return null;");
            }
        }

        return writer.ToString();
    }
}
