using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the project's resolver, through which System.Text.Json finds every root type without reflection.</summary>
internal static class ResolverFile
{
    public static string Write(string @namespace, bool isInternal, IReadOnlyList<string> qualifiedTypeNames, bool usesObsoleteTypes)
    {
        SourceWriter writer = new();
        Documentation.Summary(writer, "Tells System.Text.Json how the generated types of this project are read and written, without reflection.");
        FileHeader.WriteGeneratedCode(writer);
        using (writer.Block($"{(isInternal ? "internal" : "public")} sealed class {UsedTypes.Resolver} : IJsonTypeInfoResolver"))
        {
            Documentation.Summary(writer, "The one resolver of this project.");
            writer.Line($"public static {UsedTypes.Resolver} Default {{ get; }} = new();");
            writer.Line();
            Documentation.Summary(writer, "Finds the type info of a generated type.");
            writer.Line("/// <param name=\"type\">Any type.</param>");
            writer.Line("/// <param name=\"options\">The options that the type info will belong to.</param>");
            writer.Line("/// <returns>The type info, or null when the type is none of this project's roots.</returns>");
            using (writer.Block("public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)"))
            {
                foreach (string name in qualifiedTypeNames)
                {
                    writer.Line($"if (type == typeof({name}))");
                    using (writer.Indent())
                        writer.Line($"return PayloadTypeInfo.Create<{name}>(options);");
                }

                writer.Line("return null;");
            }
        }

        return FileHeader.Complete(writer, @namespace, source: null, usesObsoleteTypes);
    }
}
