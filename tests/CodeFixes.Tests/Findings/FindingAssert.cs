using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

/// <summary>Answers findings of the real rules.</summary>
internal static class FindingAssert
{
    /// <summary>Every finding of the rule, answered one after another, gives that text.</summary>
    public static void Becomes(string id, string before, string after)
    {
        var text = before;
        for (var rounds = 0; rounds < 10 && FirstAnswer(text, id) is { } answer; rounds++)
            text = answer.After;
        Assert.Equal(after, text);
    }

    /// <summary>The rule reports, and there is no one right answer.</summary>
    public static void HasNoAnswer(string id, string policy)
    {
        Assert.Contains(FindingsOf(policy), finding => finding.Rule.Id == id);
        Assert.Null(FirstAnswer(policy, id));
    }

    /// <summary>The answer to the first finding that has one: what it does, and the text after it.</summary>
    public static (PolicyFinding Finding, string Title, string After)? FirstAnswer(string policy, string? id = null) =>
        AnswersTo(policy, id).Cast<(PolicyFinding, string, string)?>().FirstOrDefault();

    /// <summary>
    /// The answer to the finding of a number, counted from 0 and again from the start, or to the next one behind it that has one.
    /// </summary>
    public static (PolicyFinding Finding, string Title, string After)? AnswerFrom(string policy, int number) =>
        AnswersTo(policy, null, number).Cast<(PolicyFinding, string, string)?>().FirstOrDefault();

    private static IEnumerable<(PolicyFinding Finding, string Title, string After)> AnswersTo(string policy, string? id, int first = 0)
    {
        var text = SourceText.From(policy);
        var findings = FindingsOf(policy).Where(finding => id is null || finding.Rule.Id == id).ToArray();
        foreach (var finding in Enumerable.Range(0, findings.Length).Select(index => findings[(first + index) % findings.Length]))
        {
            var properties = finding.Properties.ToDictionary(property => property.Key, property => (string?)property.Value);
            if (FindingEdits.Create(
                text, finding.Rule.Id, new TextSpan(finding.Span.Start, finding.Span.Length), properties, IamCatalog.Default) is { } edit)
                yield return (finding, edit.Title, text.WithChanges(edit.Changes).ToString());
        }
    }

    public static IReadOnlyList<PolicyFinding> FindingsOf(string policy) => PolicyFile.Read(policy, IamCatalog.Default).Findings;
}
