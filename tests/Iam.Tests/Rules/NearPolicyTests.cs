using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>
/// Policies by the grammar, whole and with characters lost, doubled, swapped or put in: what an editor holds while somebody types.
/// </summary>
public class NearPolicyTests
{
    private static readonly Gen<string> Actions = OneOf(
        "s3:GetObject", "s3:Get*", "s3:ListBucket", "ec2:RunInstances", "ec2:*", "iam:PassRole", "logs:DescribeLogGroups", "*",
            "sqs:SendMessage", "kms:Decrypt",
        "secretsmanager:{action}", "s3:${aws:username}", "mobilehub:*", "s3:ListObjects");

    private static readonly Gen<string> Resources = OneOf(
        "*", "arn:aws:s3:::b", "arn:aws:s3:::b/*", "arn:aws:s3:::{bucket}/${aws:username}/*", "arn:aws:iam::123456789012:role/x",
            "arn:*:kms:*:${aws:PrincipalAccount}:key/*",
        "arn:aws:ec2:*:*:instance/*", "arn:aws:logs:*:*:log-group:x:*", "s3://b/x", "arn:aws:s3", "arn:asw:sqs:eu-west-1:1:q", "{arn}");

    private static readonly Gen<string> Conditions = OneOf(
        "\"StringEquals\":{\"aws:ResourceTag/team\":\"x\"}", "\"Bool\":{\"aws:MultiFactorAuthPresent\":\"false\"}",
            "\"DateLessThan\":{\"aws:CurrentTime\":\"2030-01-31T00:00:00Z\"}",
        "\"ForAllValues:StringLikeIfExists\":{\"aws:TagKeys\":[\"a*\",\"b\"]}",
            "\"IpAddress\":{\"aws:SourceIp\":[\"10.0.0.0/8\",\"2001:db8::/33\"]}",
        "\"NumericLessThan\":{\"s3:max-keys\":10}", "\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/${aws:PrincipalTag/x, 'y'}\"}",
            "\"Null\":{\"aws:username\":true}",
        "\"StringLike\":{\"kms:EncryptionContext:a\":\"\\u0041*\"}", "\"NullIfExists\":{}", "\"BinaryEquals\":{\"aws:username\":\"QQ==\"}");

    private static readonly Gen<string> Statements = Gen.Select(
        OneOf("Allow", "Allow", "Allow", "Deny", "allow"),
        OneOf("Action", "Action", "Action", "NotAction", "Actions"),
        Actions.Array[1, 4],
        OneOf("Resource", "Resource", "Resource", "NotResource", "resource"),
        Resources.Array[1, 3],
        Conditions.Array[0, 3],
        (effect, action, actions, resource, resources, conditions) =>
            $"{{\"Effect\":\"{effect}\",\"{action}\":{List(actions)},\"{resource}\":{List(resources)}"
            + (conditions.Length == 0 ? "" : ",\"Condition\":{" + string.Join(",", conditions) + "}") + "}");

    private static readonly Gen<string> Policies = Statements.Array[1, 4]
        .Select(statements => "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    " + string.Join(",\n    ", statements)
            + "\n  ]\n}\n");

    private static readonly Gen<Func<string, string>> Edits = Gen.Select(
        Gen.Int[0, 4], Gen.Double[0, 1], Gen.Int[1, 12], Gen.Char[" \"{}[]:,\\/*$'#\t\uFEFF\u20ACaE0"]).Select(edit =>
    {
        var (kind, place, length, put) = edit;
        return (Func<string, string>)(text => Edit(text, kind, (int)(place * text.Length), length, put));
    });

    [Fact]
    public void Whole_policies() => Policies.Sample(AssertSane, iter: 10_000);

    [Fact]
    public void Policies_with_a_few_edits() => Gen.Select(Policies, Edits.Array[1, 3])
        .Select((policy, edits) => edits.Aggregate(policy, (text, edit) => edit(text)))
        .Sample(AssertSane, iter: 30_000);

    private static string Edit(string text, int kind, int at, int length, char put)
    {
        length = Math.Min(length, text.Length - at);
        return kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, put.ToString()),
            3 => text[..at],
            _ => length == 0 ? text : text.Remove(at, 1).Insert(at, put.ToString()),
        };
    }

    private static void AssertSane(string text)
    {
        var file = PolicyFile.Read(text, IamCatalog.Default);
        foreach (var finding in file.Findings)
        {
            if (finding.Span.Start < 0 || finding.Span.Length < 0 || finding.Span.End > text.Length
                || finding.Severity > finding.Rule.Severity
                || finding.Message.Length == 0 || finding.Statement < 0)
                throw new InvalidOperationException($"{finding.Rule.Id} at {finding.Span} in a text of {text.Length}: {finding.Message}");
        }

        var status = new PolicyGrants(file, IamCatalog.Default).Judge(new ActionName("s3", "GetObject")).Status;
        if (!file.IsJudgeable && status != GrantStatus.Unsure)
            throw new InvalidOperationException($"{status} by a file that cannot be read");
    }

    private static string List(IReadOnlyList<string> values) =>
        values.Count == 1 ? $"\"{values[0]}\"" : "[" + string.Join(",", values.Select(value => $"\"{value}\"")) + "]";

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
