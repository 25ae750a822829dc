using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>
/// Required members that nobody declares: neither the schema nor any that applies to the same value with it, be it around it, inside
/// it or referred to. Where no member is declared at all, <c>required</c> stands for itself and nothing is reported.
/// </summary>
internal sealed class RequiredMembers
{
    /// <summary>How many schemas are gone through in one document.</summary>
    private const int MostWork = 1_000_000;

    private readonly AnalysisContext _context;
    private readonly IReadOnlyList<Schema> _schemas;
    private readonly Dictionary<Schema, List<Schema>> _users = [];
    private readonly Dictionary<Schema, Declarations> _declarations = [];
    private int _work;

    public RequiredMembers(AnalysisContext context, IReadOnlyList<Schema> schemas)
    {
        _context = context;
        _schemas = schemas;
        foreach (Schema schema in schemas)
        {
            foreach (Schema applied in AppliedBy(schema))
            {
                if (!_users.TryGetValue(applied, out List<Schema>? users))
                    _users.Add(applied, users = []);
                users.Add(schema);
            }
        }
    }

    public void Check()
    {
        foreach (Schema schema in _schemas)
        {
            if (_work > MostWork)
                return;
            if (schema.Find<BoundRequired>() is not { } required)
                continue;

            Declarations own = DeclarationsOf(schema);
            string[] missing = [.. required.Names.Where(name => !own.Has(name))];
            if (missing.Length > 0)
                Report(schema, [own, .. Reach(schema, user => _users.TryGetValue(user, out List<Schema>? users) ? users : []).Skip(1).Select(DeclarationsOf)], missing);
        }
    }

    private void Report(Schema schema, Declarations[] declarations, string[] missing)
    {
        string[] names = [.. declarations.SelectMany(static declared => declared.Names).Distinct()];
        if (names.Length == 0)
            return;

        // Comparing everything with everything is for schemas of a human size.
        bool suggests = (long)missing.Length * names.Length < MostWork;
        foreach (string name in missing.Where(name => !declarations.Any(declared => declared.Has(name))).Distinct())
        {
            string consequence = _context.Tolerate(schema, ToleratedFaults.Required(name), "it may be absent");
            _context.Report(DiagnosticRules.UndeclaredRequired, schema, ItemOf(schema, name), name, consequence + (suggests ? Spelling.Suggest(name, names) : ""));
        }
    }

    /// <summary>Where <c>required</c> names a member.</summary>
    public static JsonSpan ItemOf(Schema schema, string name)
    {
        ((JsonObject)schema.Node).TryGetMember("required", out JsonMember? required);
        return ((JsonArray)required!.Value).Items.OfType<JsonString>().First(item => item.Value == name).Span;
    }

    private Declarations DeclarationsOf(Schema schema)
    {
        if (!_declarations.TryGetValue(schema, out Declarations? declarations))
        {
            declarations = new Declarations(Reach(schema, AppliedBy));
            _declarations.Add(schema, declarations);
        }

        return declarations;
    }

    private List<Schema> Reach(Schema start, Func<Schema, IEnumerable<Schema>> next)
    {
        List<Schema> reached = [];
        HashSet<Schema> seen = [start];
        Queue<Schema> open = new([start]);
        while (open.Count > 0)
        {
            Schema schema = open.Dequeue();
            reached.Add(schema);
            _work++;
            foreach (Schema further in next(schema).Where(seen.Add))
                open.Enqueue(further);
        }

        return reached;
    }

    /// <summary>The schemas that apply to the same value because of a keyword of this one.</summary>
    private static IEnumerable<Schema> AppliedBy(Schema schema)
    {
        foreach (BoundKeyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case BoundRef { Target: { } target }:
                    yield return target;
                    break;
                case BoundAllOf or BoundAnyOf or BoundOneOf or BoundNot or BoundIf or BoundBranch or BoundDependentSchemas or BoundDependencies:
                    foreach (Schema applied in keyword.Subschemas)
                        yield return applied;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The members that some schemas declare together.</summary>
    private sealed class Declarations
    {
        private readonly List<string> _patterns = [];
        private readonly bool _declaresAll;

        public Declarations(IEnumerable<Schema> schemas)
        {
            foreach (BoundKeyword keyword in schemas.SelectMany(static schema => schema.Keywords))
            {
                switch (keyword)
                {
                    case BoundProperties properties:
                        Names.UnionWith(properties.Members.Select(static member => member.Key));
                        break;
                    case BoundPatternProperties patterns:
                        _patterns.AddRange(patterns.Patterns.Select(static pattern => pattern.Key));
                        break;
                    case BoundAdditionalProperties or BoundUnevaluatedProperties:
                        _declaresAll |= keyword.Subschemas.Any(static schema => schema is { Asserts: true, IsNever: false });
                        break;
                    default:
                        break;
                }
            }
        }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public bool Has(string name) => _declaresAll || Names.Contains(name) || _patterns.Exists(pattern => PatternCheck.IsMatch(pattern, name));
    }
}
