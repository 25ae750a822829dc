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
    public void Branches_are_bounded_by_the_length_of_the_text()
    {
        ReadState state = default;

        Assert.False(state.IsOverworked<CheckMode>("[]"u8, 0, 100_128));
        Assert.True(state.IsOverworked<CheckMode>("[]"u8, 0, 1));
        Assert.True(state.HasTextFault);
    }

    [Fact]
    public void Errors_after_a_mark_can_be_forgotten()
    {
        ErrorCollector errors = new(8);
        ReadState state = new(errors);
        Assert.False(state.Fails<CollectMode>(0, s_outer, "/minItems", "must have at least 5 items"));
        int mark = state.Mark();
        state.Fails<CollectMode>(1, s_outer, "/items/minimum", "must be at least 2");
        state.Rollback(mark);

        Assert.Equal("minItems", Assert.Single(errors.ToErrors("[1]"u8, 0)).Keyword);
    }

    [Fact]
    public void A_text_fault_outlives_the_branch_that_found_it_and_ends_the_recording()
    {
        ErrorCollector errors = new(8);
        ReadState state = new(errors);
        int mark = state.Mark();
        state.Fails<CollectMode>(1, s_outer, "/items/minimum", "must be at least 2");
        state.TextFault<CollectMode>("[1"u8, 2);
        state.Fails<CollectMode>(0, s_outer, "/minItems", "must have at least 5 items");
        state.Unrepresentable<CollectAndBuildMode>("[1"u8, 1, 2, "is too large");
        state.TextFault<CollectMode>("[1"u8, 1);
        Assert.True(state.HasTextFault);
        state.Rollback(mark);

        ValidationError error = Assert.Single(errors.ToErrors("[1"u8, 0));
        Assert.Equal((ValidationErrorKind.Text, 2), (error.Kind, error.Offset));
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
