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
        Assert.Equal(0, state.Mark());
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
        ErrorCollector errors = new(8);
        ReadState state = new(errors);
        state.Fails<CollectMode>(0, s_outer, "/minItems", "must have at least 5 items");
        Assert.Equal(1, state.Mark());
        Assert.Equal(~12, state.DuplicateMember<CheckMode>("{\"a\":1,\"a\":2}"u8, 12, "a"));
        state.Fails<CollectMode>(1, s_outer, "/items/minimum", "must be at least 2");
        state.Unrepresentable<CollectAndBuildMode>("[1"u8, 1, 2, "is too large");
        state.TextFault<CollectMode>("[1"u8, 1);
        Assert.True(state.HasTextFault);

        ValidationError[] found = errors.ToErrors("{\"a\":1,\"a\":2}"u8, 0);
        Assert.Equal([(ValidationErrorKind.Schema, 0), (ValidationErrorKind.Text, 7)], found.Select(static error => (error.Kind, error.Offset)));
    }

    [Fact]
    public void Locations_of_merged_schemas_begin_at_their_own_root()
    {
        ErrorCollector errors = new(8);
        ReadState state = new(errors);
        state.Enter<CollectMode>(s_outer, "/properties/a");
        state.Leave<CollectMode>();
        state.Enter<CollectMode>(s_outer, "/properties/data");
        state.Enter<CollectMode>([new SchemaLink(s_outer, "/$ref"), new SchemaLink(s_outer, "/allOf/0")]);
        state.Fails<CollectMode>(0, s_branch, "/properties/a~1b %/minLength", "must have at least 1 character");
        state.Leave<CollectMode>();
        state.Enter<CollectMode>([new SchemaLink(s_outer, "/not")]);
        state.Leave<CollectMode>();
        state.Leave<CollectMode>();
        state.Fails<CollectMode>(0, s_outer, "/x-\u00e9", "must not be");

        ValidationError[] found = errors.ToErrors("0"u8, 0);
        Assert.Equal("/properties/data/allOf/0/allOf/1/$ref/properties/a~1b %/minLength", found[0].KeywordLocation);
        Assert.Equal("https://example.com/b.json#/$defs/x/properties/a~1b%20%25/minLength", found[0].AbsoluteKeywordLocation);
        Assert.Equal("minLength", found[0].Keyword);
        Assert.Equal("/x-\u00e9", found[1].KeywordLocation);
        Assert.Equal("https://example.com/a.json#/x-%C3%A9", found[1].AbsoluteKeywordLocation);
    }

    [Fact]
    public void Errors_of_one_place_stay_as_they_were_found()
    {
        ErrorCollector errors = new(8);
        ReadState state = new(errors);
        for (int i = 0; i < 40; i++)
        {
            state.Fails<CollectMode>(40 - (i / 4), s_outer, $"/k{i}", "is wrong");
        }

        Assert.Equal(
            Enumerable.Range(0, 40).OrderBy(i => 40 - (i / 4)).Select(i => $"k{i}"),
            errors.ToErrors(new byte[50], 0).Select(error => error.Keyword));
    }
}
