using System.Linq;
using System.Text;
using CsCheck;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Tests.Json;

/// <summary>Texts that nobody writes and everybody opens once: none may throw, hang or leave the text.</summary>
public class JsonReaderLimitTests
{
    private const int Million = 1_000_000;

    [Theory]
    [InlineData("[", JsonFaultKind.TooDeep)]
    [InlineData("{\"a\":", JsonFaultKind.TooDeep)]
    [InlineData("]", JsonFaultKind.Unexpected)]
    [InlineData("[}", JsonFaultKind.Unexpected)]
    [InlineData("\0", JsonFaultKind.NotText)]
    [InlineData("\"", JsonFaultKind.Unexpected)]
    [InlineData("x", JsonFaultKind.Unexpected)]
    [InlineData("/* ", JsonFaultKind.Unclosed)]
    [InlineData(" ", JsonFaultKind.NotText)]
    public void A_million_times_the_same_gives_a_fault(string text, JsonFaultKind kind) =>
        Assert.Equal(kind, JsonReader.Read(Repeat(text)).Faults[0].Kind);

    [Theory]
    [InlineData("""{"a":[},""")]
    [InlineData("'a',")]
    [InlineData("//\n")]
    [InlineData("{]")]
    [InlineData("\"\\x\",")]
    public void A_million_faults_are_not_all_kept(string text) => Assert.InRange(JsonReader.Read("[" + Repeat(text)).Faults.Count, 1, 1000);

    [Fact]
    public void Ten_megabytes_are_read()
    {
        var document = JsonReader.Read("[\"" + new string('a', 5 * Million) + "\"," + Repeat("\"abc\",") + "\"b\"]");
        Assert.Empty(document.Faults);
        Assert.Equal(Million + 2, Assert.IsType<JsonArray>(document.Root).Elements.Count);
    }

    [Fact]
    public void Random_text_never_throws_and_spans_lie_inside() =>
        Gen.Char["{}[]\",:'\\/*#ab01.-+ \n\t\0\uFEFF\u00A0$eunlE"].Array[0, 60].Select(characters => new string(characters)).Sample(
            AssertSane, iter: 100_000);

    [Fact]
    public void Random_bytes_never_throw_and_spans_lie_inside() =>
        Gen.Byte.Array[0, 80].Select(bytes => Encoding.UTF8.GetString(bytes)).Sample(AssertSane, iter: 100_000);

    private static string Repeat(string text) => new StringBuilder(text.Length * Million).Insert(0, text, Million).ToString();

    private static void AssertSane(string text)
    {
        var document = JsonReader.Read(text);
        Assert.All(document.Faults, fault => AssertInside(fault.Span, text));
        if (document.Root is null)
            Assert.NotEmpty(document.Faults);
        else
            AssertSane(document.Root, text);
    }

    private static void AssertSane(JsonNode node, string text)
    {
        AssertInside(node.Span, text);
        switch (node)
        {
            case JsonString value:
                AssertInside(value.ContentSpan, text);
                break;
            case JsonArray array:
                Assert.All(array.Elements, element => AssertSane(element, text));
                break;
            case JsonObject entries:
                Assert.All(entries.Properties.Select(property => property.Value).OfType<JsonNode>(), value => AssertSane(value, text));
                break;
        }
    }

    private static void AssertInside(SourceSpan span, string text) =>
        Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} lies outside '{text}'");
}
