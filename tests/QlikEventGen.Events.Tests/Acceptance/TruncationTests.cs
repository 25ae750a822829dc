using System.Text.Json;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>A payload cut at any byte is one fault of the text, at its end.</summary>
public sealed class TruncationTests
{
    public static TheoryData<string> Names => ["page-example.json", "minified.json", "emoji-title.json", "escaped-member-names.json", "unknown-members.json"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task At_every_byte(string name)
    {
        byte[] whole = Examples.Valid(name).AsSpan().TrimEnd("\n"u8).ToArray();
        for (int length = 0; length < whole.Length; length++)
        {
            byte[] payload = whole[..length];
            AssertOneFaultAtTheEnd(payload, whole);

            // The other entry points do not depend on where the cut is, so not each of them has to see each cut.
            if (length % 37 == 0)
            {
                ValidationError error = AutomationRunEnded.Validate(payload).Errors[0];
                await PayloadAssert.InvalidAsync<AutomationRunEnded>(payload, ExpectedError.From(error));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_every_byte_of_a_sequence_that_goes_on_in_another_segment(string name)
    {
        // The bytes behind the cut exist in memory, and must not be looked at.
        byte[] whole = Examples.Valid(name).AsSpan().TrimEnd("\n"u8).ToArray();
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.False(AutomationRunEnded.IsValid(whole.AsSpan(0, length)), $"{length}");
            Assert.True(AutomationRunEnded.IsValid(Segments.CutAt(whole, length)), $"{length}");
        }
    }

    private static void AssertOneFaultAtTheEnd(byte[] payload, byte[] whole)
    {
        string at = $"cut at {payload.Length}";
        Assert.False(ThrownExceptions.AssertNone(at, () => AutomationRunEnded.IsValid(payload)), at);
        ValidationResult result = ThrownExceptions.AssertNone(at, () => AutomationRunEnded.Validate(payload));
        ValidationError error = Assert.Single(result.Errors);
        Assert.Equal(ValidationErrorKind.Text, error.Kind);
        Assert.Equal(TextPlace.At(payload, payload.Length), new TextPlace(error.Offset, error.Line, error.Column));
        Assert.Equal($"{at}: {FindOpenValue(payload, whole)}", $"{at}: {error.InstanceLocation}");
        Assert.EndsWith(payload.AsSpan().IndexOfAnyExcept(" \n"u8) < 0 ? "but the text is empty" : "but the text ends", error.Message, StringComparison.Ordinal);
        Assert.Equal((null, null, null), (error.Keyword, error.KeywordLocation, error.AbsoluteKeywordLocation));

        (bool isValid, AutomationRunEnded? value, ValidationResult parsed) = ThrownExceptions.AssertNone(
            at, () => (AutomationRunEnded.TryParse(payload, out AutomationRunEnded? value, out ValidationResult parsed), value, parsed));
        Assert.Equal((false, null), (isValid, value));
        Assert.Equal(ExpectedError.Describe(result), ExpectedError.Describe(parsed));
    }

    /// <summary>The innermost value that has begun and not ended at the cut; from its name on, a member's value has begun.</summary>
    private static string FindOpenValue(byte[] payload, byte[] whole)
    {
        string open = "";
        foreach ((string pointer, JsonPlaces.ValuePlace place) in JsonPlaces.Find(whole))
        {
            bool isMember = place.Name < place.Start;
            int begin = isMember ? FindNameEnd(whole, place.Name) : place.Start + 1;
            bool hasBegun = payload.Length >= begin;

            // Nobody can see that a number goes on behind the cut.
            bool mayHaveEnded = payload.Length > place.Start && whole[place.Start] is (byte)'-' or (>= (byte)'0' and <= (byte)'9')
                && IsWholeNumber(payload.AsSpan(place.Start));
            if (hasBegun && payload.Length < place.End && !mayHaveEnded)
            {
                open = pointer;
            }
        }

        return open;
    }

    private static bool IsWholeNumber(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(text);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int FindNameEnd(byte[] whole, int name)
    {
        int end = name + 1;
        while (whole[end] != (byte)'"')
        {
            end += whole[end] == (byte)'\\' ? 2 : 1;
        }

        return end + 1;
    }
}
