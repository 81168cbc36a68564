using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>Each small managed policy with one thing broken in it: the right rule speaks at the right place.</summary>
public class MutationTests(ITestOutputHelper output)
{
    private const int MaxLength = 2048;

    [Theory]
    [InlineData("\"Action\": ", "\"Actions\": ", PolicyRuleIds.UnknownStatementElement, "Actions")]
    [InlineData("\"Action\": ", "\"action\": ", PolicyRuleIds.UnknownStatementElement, "action")]
    [InlineData("\"Resource\": ", "\"Resources\": ", PolicyRuleIds.UnknownStatementElement, "Resources")]
    [InlineData("\"Resource\": ", "\"Resources\": ", PolicyRuleIds.MissingResource, "{")]
    [InlineData("\"Condition\": ", "\"Conditions\": ", PolicyRuleIds.UnknownStatementElement, "Conditions")]
    [InlineData("\"Statement\": ", "\"Statements\": ", PolicyRuleIds.UnknownDocumentElement, "Statements")]
    [InlineData("\"Effect\": \"Allow\", ", "", PolicyRuleIds.InvalidEffect, "{")]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"allow\"", PolicyRuleIds.InvalidEffect, "allow")]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": true", PolicyRuleIds.WrongType, "true")]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"Allow\", \"NotAction\": \"a:b\"", PolicyRuleIds.ActionAndNotAction, "NotAction|Action")]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"Allow\", \"NotResource\": \"*\"", PolicyRuleIds.ResourceAndNotResource, "NotResource|Resource")]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"Allow\", \"Principal\": \"*\"", PolicyRuleIds.Principal, "Principal")]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"Allow\", \"Effect\": \"Allow\"", PolicyRuleIds.DuplicateKey, "Effect")]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"Allow\", \"Comment\": \"x\"", PolicyRuleIds.UnknownStatementElement, "Comment")]
    [InlineData("\"Resource\": \"*\"", "\"Resource\": []", PolicyRuleIds.MissingResource, "[]")]
    [InlineData("\"Resource\": \"*\"", "\"Resource\": \"bucket\"", PolicyRuleIds.NotAnArn, "bucket")]
    [InlineData("\"Resource\": \"*\"", "\"Resource\": \"s3://bucket\"", PolicyRuleIds.NotAnArn, "s3://bucket")]
    [InlineData("\"Version\": \"2012-10-17\"", "\"Version\": \"2012-10-18\"", PolicyRuleIds.InvalidVersion, "2012-10-18")]
    [InlineData("\"Version\": \"2012-10-17\"", "\"Version\": \"2008-10-17\"", PolicyRuleIds.OldVersion, "2008-10-17")]
    [InlineData("\"Version\": \"2012-10-17\"", "\"Id\": \"x\"", PolicyRuleIds.MissingVersion, "{")]
    [InlineData("\"Version\": \"2012-10-17\"", "\"Version\": \"2012-10-17\",", PolicyRuleIds.InvalidJson, ",")]
    [InlineData("\"Action\": [\"", "\"Action\": [\"GetObject\", \"", PolicyRuleIds.InvalidAction, "GetObject")]
    [InlineData("\"Action\": [\"", "\"Action\": [\"s3:HeadObject\", \"", PolicyRuleIds.UnknownAction, "s3:HeadObject")]
    [InlineData("\"Action\": [\"", "\"Action\": [null, \"", PolicyRuleIds.WrongType, "null")]
    [InlineData("\"Sid\": \"", "\"Sid\": \"a b", PolicyRuleIds.InvalidSid, "a b.*")]
    public void One_broken_thing_is_found_at_its_place(string original, string broken, string id, string place)
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        var mutants = ManagedPolicies.Read().Where(policy => policy.Text.Length <= MaxLength).SelectMany(policy => Mutants(policy.Text, original, broken)).ToArray();
        output.WriteLine($"{mutants.Length} mutants");
        Assert.NotEmpty(mutants);
        Assert.All(mutants, mutant => Assert.Contains(PolicyValidator.Validate(mutant.Text), finding =>
            finding.Rule.Id == id
            && Regex.IsMatch(mutant.Text.Substring(finding.Span.Start, finding.Span.Length), "^(" + (place is "{" or "[]" ? Regex.Escape(place) : place) + ")$")
            && IsNear(finding, mutant.At, mutant.Text)));
    }

    // The first place and the last: each occurrence would say the same at a hundred times the cost.
    private static IEnumerable<(string Text, int At)> Mutants(string text, string original, string broken)
    {
        if (AlreadyThere(text, broken))
            yield break;
        var first = text.IndexOf(original, StringComparison.Ordinal);
        var last = text.LastIndexOf(original, StringComparison.Ordinal);
        foreach (var at in new[] { first, last }.Where(at => at >= 0).Distinct())
            yield return (text.Remove(at, original.Length).Insert(at, broken), at);
    }

    private static bool AlreadyThere(string text, string broken) =>
        new[] { "\"NotAction\"", "\"NotResource\"" }.Any(name => broken.Contains(name, StringComparison.Ordinal) && text.Contains(name, StringComparison.Ordinal));

    // In the statement, or else the document, that was broken: nothing but whole elements lies between the two places.
    private static bool IsNear(PolicyFinding finding, int at, string text)
    {
        var between = finding.Span.Start < at ? text[finding.Span.Start..at] : text[at..finding.Span.Start];
        return finding.Statement == 0 || !between.Contains("}, {", StringComparison.Ordinal);
    }
}
