using System.Diagnostics.CodeAnalysis;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// Reads the envelope of an event in two steps: notes where the members stand, then reads those that count. What one name means depends on
/// whether another is there, and members may come in any order.
/// </summary>
/// <remarks>Source: CloudEvents 1.0.2 and 0.1, sections "Context Attributes"; Qlik Cloud, "System events".</remarks>
internal ref struct EnvelopeReader
{
    /// <summary>The members, by their place in the table of names.</summary>
    private enum Member
    {
        Id, Source, SpecVersion, Type, Time, DataContentType, DataSchema, Subject,
        TenantId, UserId, OwnerId, SpaceId, TopLevelResourceId,
        SessionId, ClientId, AuthType, AuthClaims, OriginIp, Host, Reason, TraceParent, TraceState,
        LegacyId, LegacyIdAsSpecified, LegacyVersion, LegacyType, LegacyTime, LegacyContentType, LegacySchema, LegacyExtensions,
    }

    private const int MemberCount = (int)Member.LegacyExtensions + 1;

    /// <summary>The extension attributes of 0.1, which come first among Qlik's, in the order of <see cref="Member"/>.</summary>
    private const int LegacyExtensionCount = 5;

    private static readonly JsonTextTable s_names = new(
        """
        [
          "id", "source", "specversion", "type", "time", "datacontenttype", "dataschema", "subject",
          "tenantid", "userid", "ownerid", "spaceid", "toplevelresourceid",
          "sessionid", "clientid", "authtype", "authclaims", "originip", "host", "reason", "traceparent", "tracestate",
          "eventId", "eventID", "cloudEventsVersion", "eventType", "eventTime", "contentType", "schemaURL", "extensions"
        ]
        """u8);

    private static readonly JsonTextTable s_extensionNames = new("""["tenantId","userId","ownerId","spaceId","topLevelResourceId"]"""u8);

    private static readonly SchemaLocation s_schema = new("", "urn:qlikeventgen:event-envelope#");

    private readonly ReadOnlySpan<byte> _json;

    // Where the values of members stand; 0 where there is no member, since no value stands in front of the opening brace.
    private readonly Span<int> _places;
    private readonly Span<int> _extensionPlaces;
    private ReadState _state;

    private EnvelopeReader(ReadOnlySpan<byte> json, Span<int> places)
    {
        _json = json;
        _places = places[..MemberCount];
        _extensionPlaces = places[MemberCount..];
    }

    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out EventEnvelope? envelope, out ValidationResult result)
    {
        ReadOnlySpan<byte> json = PayloadReader.SkipByteOrderMark(utf8Json);
        EnvelopeReader reader = new(json, stackalloc int[MemberCount + LegacyExtensionCount]);
        envelope = reader.TryLocate() ? reader.Read() : null;
        if (reader._state.Mark<CollectMode>() > 0)
        {
            envelope = null;
            result = reader._state.ToResult(json, utf8Json.Length - json.Length);
            return false;
        }

        result = ValidationResult.Valid;
        return envelope is not null;
    }

    /// <summary>Goes over the whole text, and notes where the members stand.</summary>
    private bool TryLocate()
    {
        int start = JsonScanner.SkipWhiteSpace(_json, 0);
        int end = JsonScanner.Matches(_json, start, "{"u8)
            ? Locate(start, ErrorCollector.DefaultMaxDepth, s_names, _places)
            : _state.WrongType<CollectMode>(_json, start, ErrorCollector.DefaultMaxDepth, s_schema, "/type", "must be an object");
        if (end < 0)
        {
            return false;
        }

        end = JsonScanner.SkipWhiteSpace(_json, end);
        if (end < _json.Length)
        {
            _state.TextFault<CollectMode>(_json, end);
        }

        return _state.Mark<CollectMode>() == 0;
    }

    /// <summary>Goes over one object, and notes where its members stand.</summary>
    private int Locate(int start, int depth, JsonTextTable names, Span<int> places)
    {
        int name = JsonScanner.FirstName(_json, start + 1);
        while (name >= 0 && _json[name] == (byte)'"')
        {
            int value = JsonScanner.SkipName(_json, name);
            if (value >= 0 && names.Read(_json, name, out int number) >= 0)
            {
                if (places[number] != 0)
                {
                    return _state.DuplicateMember<CollectMode>(_json, value);
                }

                places[number] = value;
            }

            bool isExtensions = value >= 0 && value == _places[(int)Member.LegacyExtensions] && JsonScanner.Matches(_json, value, "{"u8);
            int end = value < 0 ? value
                : isExtensions ? Locate(value, depth - 1, s_extensionNames, _extensionPlaces)
                : JsonScanner.SkipValue(_json, value, depth - 1);
            name = end < 0 ? end : JsonScanner.NextName(_json, end);
        }

        return name >= 0 ? name + 1 : _state.TextFault<CollectMode>(_json, ~name);
    }

    private EventEnvelope? Read()
    {
        string? type = ReadType();
        EventEnvelope envelope = new()
        {
            Id = ReadIdentity(Member.Id, Member.LegacyId, Member.LegacyIdAsSpecified),
            Source = ReadIdentity(Member.Source),
            SpecVersion = ReadVersion(),
            Type = type ?? "",
            Time = ReadTime(),
            DataContentType = ReadText(Member.DataContentType, Member.LegacyContentType),
            DataSchema = ReadText(Member.DataSchema, Member.LegacySchema),
            Subject = ReadText(Member.Subject),
            TenantId = ReadExtension(Member.TenantId),
            UserId = ReadExtension(Member.UserId),
            OwnerId = ReadExtension(Member.OwnerId),
            SpaceId = ReadExtension(Member.SpaceId),
            TopLevelResourceId = ReadExtension(Member.TopLevelResourceId),
            SessionId = ReadText(Member.SessionId),
            ClientId = ReadText(Member.ClientId),
            AuthType = ReadText(Member.AuthType),
            AuthClaims = ReadText(Member.AuthClaims),
            OriginIp = ReadText(Member.OriginIp),
            Host = ReadText(Member.Host),
            Reason = ReadText(Member.Reason),
            TraceParent = ReadText(Member.TraceParent),
            TraceState = ReadText(Member.TraceState),
        };
        return type is null ? null : envelope;
    }

    private string? ReadType()
    {
        Member member = Find(Member.Type, Member.LegacyType);
        if (PlaceOf(member) != 0)
        {
            return ReadIdentity(member);
        }

        _state.Fails<CollectMode>(JsonScanner.SkipWhiteSpace(_json, 0), s_schema, "/required", "must have the member \"type\"");
        return null;
    }

    /// <summary>Reads a text that events are told apart by, so that it must not be empty.</summary>
    private string? ReadIdentity(Member member, params ReadOnlySpan<Member> legacy)
    {
        member = Find(member, legacy);
        string? text = ReadText(member);
        if (text is { Length: 0 })
        {
            _state.Fails<CollectMode>(PlaceOf(member), s_schema, PathOf(member) + "/minLength", "must have at least 1 character");
        }

        return text;
    }

    private string? ReadVersion()
    {
        Member member = Find(Member.SpecVersion, Member.LegacyVersion);
        string? version = ReadText(member);
        bool isKnown = version is null or "1.0" || version.StartsWith("1.0.", StringComparison.Ordinal) || version.StartsWith("0.", StringComparison.Ordinal);
        if (!isKnown)
        {
            _state.Fails<CollectMode>(PlaceOf(member), s_schema, PathOf(member) + "/pattern", "must be a version of CloudEvents up to 1.0, such as \"1.0\" or \"1.0.2\"");
        }

        return version;
    }

    private DateTimeOffset? ReadTime()
    {
        Member member = Find(Member.Time, Member.LegacyTime);
        int place = PlaceOf(member);
        if (place == 0)
        {
            return null;
        }

        int end = JsonScanner.ReadDateTime<BuildMode>(_json, place, out DateTimeOffset time);
        if (end < 0)
        {
            _state.ExplainDateTime<CollectAndBuildMode>(_json, place, ErrorCollector.DefaultMaxDepth, s_schema, PathOf(member), out time);
        }

        return time;
    }

    private string? ReadText(Member member, params ReadOnlySpan<Member> legacy)
    {
        member = Find(member, legacy);
        return ReadText(PlaceOf(member), member);
    }

    private string? ReadExtension(Member member)
    {
        if (PlaceOf(member) is int place and not 0)
        {
            return ReadText(place, member);
        }

        int number = member - Member.TenantId;
        place = _extensionPlaces[number];
        if (place == 0 || IsNull(place))
        {
            return null;
        }

        string? text = null;
        if (JsonScanner.ReadString<BuildMode>(_json, place, out text) < 0)
        {
            string path = $"/properties/extensions/properties/{s_extensionNames.GetString(number)}";
            _state.ExplainString<CollectMode>(_json, place, ErrorCollector.DefaultMaxDepth, s_schema, path, out _);
        }

        return text;
    }

    private string? ReadText(int place, Member member)
    {
        string? text = null;
        if (place != 0 && JsonScanner.ReadString<BuildMode>(_json, place, out text) < 0)
        {
            _state.ExplainString<CollectMode>(_json, place, ErrorCollector.DefaultMaxDepth, s_schema, PathOf(member), out _);
        }

        return text;
    }

    /// <summary>The member that counts: the first that is there.</summary>
    private readonly Member Find(Member member, params ReadOnlySpan<Member> legacy)
    {
        if (PlaceOf(member) == 0)
        {
            foreach (Member other in legacy)
            {
                if (PlaceOf(other) != 0)
                {
                    return other;
                }
            }
        }

        return member;
    }

    /// <summary>Where the value of a member stands; 0 if there is none, or null, which is the same.</summary>
    private readonly int PlaceOf(Member member)
    {
        int place = _places[(int)member];
        return place != 0 && IsNull(place) ? 0 : place;
    }

    private readonly bool IsNull(int place) => _json[place] == (byte)'n';

    private static string PathOf(Member member) => "/properties/" + s_names.GetString((int)member);
}
