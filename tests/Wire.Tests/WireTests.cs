using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>What the real SDK sends decides what a member of a request means: each snippet is run, and analyzed.</summary>
public class WireTests
{
    public static TheoryData<string, string> Snippets { get; } =
        [.. SnippetProgram.All.SelectMany(program => program.Value.Snippets.Keys.Select(snippet => (program.Key, snippet)))];

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task The_client_sends_what_the_comments_say(string program, string snippet)
    {
        var requests = await SnippetProgram.All[program].RunAsync(snippet);
        var (sends, sendsNot) =
            (SnippetProgram.All[program].Snippets[snippet].Sends, SnippetProgram.All[program].Snippets[snippet].SendsNot);

        Assert.NotEmpty(requests);
        Assert.NotEmpty(sends.Concat(sendsNot));
        var wrong = sends.Where(part => !requests.Any(request => request.Has(part))).Select(part => "lacks " + part)
            .Concat(sendsNot.Where(part => requests.Any(request => request.Has(part))).Select(part => "has " + part))
            .ToArray();
        Assert.True(wrong.Length == 0, string.Join('\n', [.. wrong, .. requests.Select(request => request.ToString())]));
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task The_analyzer_asks_for_what_the_comments_say(string program, string snippet) =>
        Assert.Equal(SnippetProgram.All[program].Snippets[snippet].Needs, await SnippetProgram.All[program].ReportedAsync(snippet));
}
