using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// The methods of one type that check a value and build nothing: for branches of <c>anyOf</c> and the like, and for values without a C#
/// type of their own. Each check has one, or a second one where it also notes what it has spoken of; so recursive schemas end here.
/// </summary>
internal sealed class CheckMethods(ReaderContext context)
{
    private readonly Dictionary<(ValueCheck Check, bool Tracks), string> _methods = [];

    /// <summary>How a value is checked by a method of its own; null where everything is allowed.</summary>
    public ReadCall? Call(ChildCheck child, LocationScope parent, string name, string position = "position", string depth = "depth", string? evaluated = null)
    {
        IReadOnlyList<ChildTarget> targets = context.Program.TargetsOf(child);
        if (targets.Count == 0 || (evaluated is null && targets.All(static target => !target.Schema.Asserts)))
            return null;

        ValueCheck check = context.Program.Get(child);
        return Call(check, parent.Of(check, targets), name, position, depth, evaluated);
    }

    /// <summary>
    /// How a value is tried whose errors count only when nothing else holds: by the method of its own type, where it has one. Only for
    /// modes that build nothing.
    /// </summary>
    public ReadCall? Trial(ChildCheck child, LocationScope parent, string name, string position, string? evaluated)
    {
        if (evaluated is null && context.Types.Find(child) is { Kind: not NamedTypeKind.Enumeration } type)
            return ValueReader.Named(context, type, position) with { Origin = parent.TraceArguments(context.Program.TargetsOf(child)) };
        return Call(child, parent, name, position, evaluated: evaluated);
    }

    /// <summary>The same for a check whose places are known.</summary>
    public ReadCall Call(ValueCheck check, LocationScope scope, string name, string position = "position", string depth = "depth", string? evaluated = null)
    {
        string method = MethodOf(check, name, tracks: evaluated is not null);
        string tracked = evaluated is null ? "" : ", ref " + evaluated;
        return new ReadCall((mode, at, _) => $"{method}<{mode}>(json, {at}, {depth}, ref state{tracked})", "", Origin: scope.TraceArguments(check)) { Position = position };
    }

    private string MethodOf(ValueCheck check, string name, bool tracks)
    {
        if (!_methods.TryGetValue((check, tracks), out string? method))
        {
            method = context.TakeName("Check" + Identifiers.ToPascalCase(name).TrimStart('@'));
            _methods.Add((check, tracks), method);
            string taken = method;
            context.AddMethod(writer => CheckMethod.Write(writer, context, check, tracks, taken));
        }

        return method;
    }
}
