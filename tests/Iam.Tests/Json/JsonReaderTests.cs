using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Tests.Json;

public class JsonReaderTests
{
    [Theory]
    [InlineData("""{"a": [1, -2.5e+3, true, false, null, "x\u0041\n"], "b": {}}""")]
    [InlineData(" [ ] ")]
    [InlineData("0")]
    public void Valid_json_has_no_fault(string text) => Assert.Empty(JsonReader.Read(text).Faults);

    [Theory]
    [InlineData("{ [|// why|]\n}", JsonFaultKind.Comment)]
    [InlineData("{ [|/* why */|] }", JsonFaultKind.Comment)]
    [InlineData("{ [|# why|]\n}", JsonFaultKind.Comment)]
    [InlineData("""{ "a": 1[|,|] }""", JsonFaultKind.TrailingComma)]
    [InlineData("""[1[|,|]]""", JsonFaultKind.TrailingComma)]
    [InlineData("""{ "a": [|'b'|] }""", JsonFaultKind.WrongQuotes)]
    [InlineData("{ \"a\": [|\u201Cb\u201D|] }", JsonFaultKind.WrongQuotes)]
    [InlineData("[|\uFEFF|]{}", JsonFaultKind.ByteOrderMark)]
    [InlineData("{[|\u00A0|]}", JsonFaultKind.InvalidWhiteSpace)]
    [InlineData("[[|NaN|]]", JsonFaultKind.InvalidNumber)]
    [InlineData("[[|-Infinity|]]", JsonFaultKind.InvalidNumber)]
    [InlineData("[[|+1|]]", JsonFaultKind.InvalidNumber)]
    [InlineData("[[|01|]]", JsonFaultKind.InvalidNumber)]
    [InlineData("[[|1.|]]", JsonFaultKind.InvalidNumber)]
    [InlineData("[[|True|]]", JsonFaultKind.InvalidLiteral)]
    [InlineData("[[|None|]]", JsonFaultKind.InvalidLiteral)]
    [InlineData("{ [|a|]: 1 }", JsonFaultKind.UnquotedName)]
    [InlineData("""{ "a": [|b|] }""", JsonFaultKind.Unexpected)]
    [InlineData("""["[|\x|]"]""", JsonFaultKind.InvalidEscape)]
    [InlineData("[\"a[|\t|]b\"]", JsonFaultKind.ControlCharacter)]
    [InlineData("""["a" [|"|]b"]""", JsonFaultKind.MissingComma)]
    [InlineData("{ [|\"a\"|] }", JsonFaultKind.MissingValue)]
    [InlineData("{ [|\"a\"|]: }", JsonFaultKind.MissingValue)]
    [InlineData("{ \"a\": [|\"b|]\n}", JsonFaultKind.Unclosed)]
    [InlineData("""{ "a": 1[||]""", JsonFaultKind.Unclosed)]
    [InlineData("""{} [|}|]""", JsonFaultKind.Unexpected)]
    [InlineData("""{ "a": [1 [|}|]""", JsonFaultKind.Unexpected)]
    [InlineData("[|=|]", JsonFaultKind.Unexpected)]
    [InlineData("[||]", JsonFaultKind.NotText)]
    [InlineData("{[|\0|]\"\0", JsonFaultKind.NotText)]
    [InlineData("[|\uFFFD|]\uFFFD{\0", JsonFaultKind.NotText)]
    public void A_fault_is_named_at_its_place(string markup, JsonFaultKind kind)
    {
        var start = markup.IndexOf("[|", System.StringComparison.Ordinal);
        var end = markup.IndexOf("|]", System.StringComparison.Ordinal) - 2;
        var text = markup.Replace("[|", "").Replace("|]", "");
        var fault = JsonReader.Read(text).Faults.First();
        Assert.Equal((kind, SourceSpan.FromBounds(start, end)), (fault.Kind, fault.Span));
    }

    [Fact]
    public void Reading_goes_on_after_faults()
    {
        var root = Assert.IsType<JsonObject>(JsonReader.Read("{ 'a': 1,, b: [1,], \"c\" 2 \"d\": \"e\" ").Root);
        Assert.Equal(["a", "b", "c", "d"], root.Properties.Select(property => property.Name.Value));
        Assert.Equal("e", Assert.IsType<JsonString>(root.Properties[3].Value).Value);
    }

    [Fact]
    public void Repeated_names_are_kept() =>
        Assert.Equal(2, Assert.IsType<JsonObject>(JsonReader.Read("""{"a":1,"a":2}""").Root).Properties.Count);

    [Fact]
    public void The_place_of_a_character_behind_an_escape_is_known()
    {
        const string Text = """["a\u0062\\c"]""";
        var value = Assert.IsType<JsonString>(Assert.IsType<JsonArray>(JsonReader.Read(Text).Root).Elements[0]);
        Assert.Equal("ab\\c", value.Value);
        var span = value.SpanOf(3, 1);
        Assert.Equal("c", Text.Substring(span.Start, span.Length));
        Assert.Equal(@"a\u0062\\c", Text.Substring(value.ContentSpan.Start, value.ContentSpan.Length));
    }
}
