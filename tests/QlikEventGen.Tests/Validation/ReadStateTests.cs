using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Validation;

public sealed class ReadStateTests
{
    private static readonly SchemaLocation s_outer = new("", "https://example.com/a.json#");
    private static readonly SchemaLocation s_branch = new("/allOf/1/$ref", "https://example.com/b.json#/$defs/x", root: 1);

    [Fact]
    public void Fast_modes_record_nothing_but_that_the_text_is_faulty()
    {
        ReadState state = default;

        Assert.True(state.Fails<CheckMode>(3, s_outer, "/minimum", "must be at least 1"));
        Assert.Equal(~3, state.WrongType<CheckMode>("[1"u8, 3, 1, s_outer, "/type", "must be a string"));
        Assert.Equal(9, state.Unrepresentable<CheckMode>("[1"u8, 3, 9, "is too large"));
        Assert.Equal(~3, state.Unrepresentable<BuildMode>("[1"u8, 3, 9, "is too large"));
        Assert.False(state.HasTextFault);

        Assert.Equal(~3, state.TextFault<BuildMode>("[1"u8, 3));
        Assert.True(state.HasTextFault);
        Assert.Equal(0, state.Mark<CheckMode>());
    }

    [Fact]
    public void Work_is_bounded_by_the_length_of_the_text_and_the_number_of_branches()
    {
        // 2,000,000 + (64 + 4 × 2 branches) × 2 bytes.
        ReadState state = default;
        Assert.True(state.Holds(2_000_143, 0));
        Assert.False(state.IsOverworked("[]"u8, 0, 2));
        Assert.False(state.HasTextFault);

        Assert.False(state.Holds(~5, 5));
        Assert.False(state.IsOverworked("[]"u8, 0, 3));
        Assert.True(state.IsOverworked("[]"u8, 1, 2));
        Assert.True(state.HasTextFault);
        Assert.Equal(1, state.OverworkedAt);
    }

    [Fact]
    public void Too_much_work_is_an_error_of_a_collecting_read_that_follows_a_fast_one()
    {
        ReadState first = new(maxDepth: 8, isSecond: false);
        first.Holds(2_000_144, 0);
        Assert.True(first.IsOverworked("[]"u8, 1, 2));
        Assert.Equal(1, first.OverworkedAt);
        Assert.Equal(0, first.Mark<CollectMode>());

        // 16 times as much.
        ReadState second = new(maxDepth: 8, isSecond: true);
        second.Holds(32_002_303, 0);
        Assert.False(second.IsOverworked("[]"u8, 1, 2));
        second.Holds(0, 0);
        Assert.True(second.IsOverworked("[]"u8, 1, 2));
        Assert.Equal("takes too much work; the schema goes over the same values again and again", Assert.Single(second.ToResult("[]"u8, 0).Errors).Message);
    }

    [Fact]
    public void What_is_refused_without_an_error_is_not_valid()
    {
        ReadState state = new(maxDepth: 8, isSecond: false);

        Assert.Equal(
            "is refused, but no error was found in it; please report this as a defect of QlikEventGen",
            Assert.Single(state.ToResult("[]"u8, 0).Errors).Message);
    }

    [Fact]
    public void Errors_of_branches_are_collected_up_to_a_bound()
    {
        ReadState state = default;
        Assert.False(state.Explains<CheckMode>(0, 1, 1));
        Assert.True(state.Explains<CollectMode>(0, 999_999, 2));
        Assert.False(state.Explains<CollectMode>(0, 1, 1));
    }

    [Fact]
    public void A_duplicate_member_found_on_trial_is_recorded_and_ends_the_recording()
    {
        ReadState state = new(maxDepth: 8, isSecond: false);
        state.Fails<CollectMode>(0, s_outer, "/minItems", "must have at least 5 items");
        Assert.Equal(1, state.Mark<CollectMode>());
        Assert.Equal(0, state.Mark<CheckMode>());
        Assert.Equal(~12, state.DuplicateMember<CheckMode>("{\"a\":1,\"a\":2}"u8, 12));
        state.Fails<CollectMode>(1, s_outer, "/items/minimum", "must be at least 2");
        state.Unrepresentable<CollectAndBuildMode>("[1"u8, 1, 2, "is too large");
        state.TextFault<CollectMode>("[1"u8, 1);
        Assert.True(state.HasTextFault);

        IReadOnlyList<ValidationError> found = state.ToResult("{\"a\":1,\"a\":2}"u8, 0).Errors;
        Assert.Equal([(ValidationErrorKind.Schema, 0), (ValidationErrorKind.Text, 7)], found.Select(static error => (error.Kind, error.Offset)));
    }

    [Fact]
    public void Locations_of_merged_schemas_begin_at_their_own_root()
    {
        ReadState state = new(maxDepth: 8, isSecond: false);
        Assert.Equal(3, state.Trace<CollectMode>(state.Mark<CollectMode>(), s_outer, "/properties/a", 3));
        state.Fails<CollectMode>(0, s_outer, "/type", "must be an object");
        int beforeData = state.Mark<CollectMode>();
        int beforeMerged = state.Mark<CollectMode>();
        state.Fails<CollectMode>(0, s_branch, "/properties/a~1b %/minLength", "must have at least 1 character");
        Assert.Equal(~4, state.Trace<CollectMode>(beforeMerged, [new SchemaLink(s_outer, "/$ref"), new SchemaLink(s_outer, "/allOf/0")], ~4));
        Assert.Equal(5, state.Trace<CollectMode>(state.Mark<CollectMode>(), [new SchemaLink(s_outer, "/not")], 5));
        state.Fails<CollectMode>(0, s_outer, "/minProperties", "must have at least 2 members");
        Assert.Equal(6, state.Trace<CheckMode>(beforeData, s_outer, "/properties/other", 6));
        Assert.Equal(7, state.Trace<CollectMode>(beforeData, s_outer, "/properties/data", 7));
        state.Fails<CollectMode>(0, s_outer, "/x-\u00e9", "must not be");

        IReadOnlyList<ValidationError> found = state.ToResult("0"u8, 0).Errors;
        Assert.Equal("/type", found[0].KeywordLocation);
        Assert.Equal("/properties/data/allOf/0/allOf/1/$ref/properties/a~1b %/minLength", found[1].KeywordLocation);
        Assert.Equal("https://example.com/b.json#/$defs/x/properties/a~1b%20%25/minLength", found[1].AbsoluteKeywordLocation);
        Assert.Equal("minLength", found[1].Keyword);
        Assert.Equal("/properties/data/minProperties", found[2].KeywordLocation);
        Assert.Equal("/x-\u00e9", found[3].KeywordLocation);
        Assert.Equal("https://example.com/a.json#/x-%C3%A9", found[3].AbsoluteKeywordLocation);
    }

    [Fact]
    public void Errors_of_one_place_stay_as_they_were_found()
    {
        ReadState state = new(maxDepth: 8, isSecond: false);
        for (int i = 0; i < 40; i++)
        {
            state.Fails<CollectMode>(40 - (i / 4), s_outer, $"/k{i}", "is wrong");
        }

        Assert.Equal(
            Enumerable.Range(0, 40).OrderBy(i => 40 - (i / 4)).Select(i => $"k{i}"),
            state.ToResult(new byte[50], 0).Errors.Select(error => error.Keyword));
    }
}
