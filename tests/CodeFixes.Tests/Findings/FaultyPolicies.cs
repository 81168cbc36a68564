using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

/// <summary>Policies with several faults, in many layouts.</summary>
internal static class FaultyPolicies
{
    private static readonly string[] Actions =
    [
        "s3:GetObject", "s3:GetObjects", "s3:getobject", "s3:Get*", "s3::PutObject", "s3:ListAllMyBuckets", "s3:ListBucket", "iam:GetRole",
            "iam:CreatePolicy",
        "logs:DescribeLogGroups", "sqs:SendMessage", "sqs:Send Message", "dynamdb:GetItem", "ec2:CancelSpotRequests", "sqs.ReceiveMessage",
    ];

    private static readonly string[] Resources =
    [
        "*", "s3://jobs", "s3://jobs/x", "arn:aws:s3:::jobs", "arn:aws:s3:::jobs/*", "arn:aws:s3:::jobs/a/*", "arn:aws:s3:::{bucket}*",
            "arn:aws:s3::jobs/*",
        "arn:aws:iam::*:role/x*", "arn:aws:iam:us-east-1:*:role/y", "arn:aws:sqs:us-eastt-1:123456789012:q", "arn:awss:sqs:*:*:q",
            "arn:aws:SQS:*:*:q2",
        "arn:aws:s3:::jobs/${aws:username",
    ];

    private static readonly string[] Conditions =
    [
        "", """{"StringEquals":{}}""", "{}", """{"StringEqual":{"aws:SourceAccount":"1"}}""",
            """{"StringEquals":{"aws:SourceAcount":"1"}}""",
        """{"StringLike":{"aws:SourceArn":"arn:aws:sns:*:*:x"}}""", """{"StringEquals":{"aws:PrincipalTag/team":"ml-*"}}""",
        """{"Bool":{"aws:SecureTransport":"True"}}""",
            """{"IpAddress":{"aws:SourceIp":"203.0.113.7/24"},"NullIfExists":{"aws:SourceAccount":"true"}}""",
        """{"StringEquals":{"aws:SourceArn":"arn:aws:sns:*:*:x"}}""", """{"ForAnyValue:StringEquals":{"aws:SourceAccount":["1",2]}}""",
    ];

    private static readonly Gen<JsonObject> Statement = Gen.Select(
        OneOf("", "Read", "Read it", "-"),
        OneOf("Allow", "allow", "Deny", "ALLOW"),
        OneOf("Action", "Actions", "action"),
        OneOf(Actions).Array[1, 4],
        OneOf("Resource", "Resources", ""),
        OneOf(Resources).Array[1, 4],
        OneOf(Conditions),
        OneOf("", "Principal"),
        Write);

    /// <summary>Policies.</summary>
    public static readonly Gen<JsonObject> Policies = Gen.Select(
        OneOf("2012-10-17", "2008-10-17", "2012", ""), Statement.Array[1, 4], OneOf("Statement", "Statements"), Write);

    /// <summary>Policies as text, in one of the styles.</summary>
    public static readonly Gen<string> Texts = Gen.Select(Policies, Gen.Int[0, 5], InStyle);

    /// <summary>A policy in a style: 0 minified, 1 two spaces, 2 four, 3 tabs, 4 CRLF, 5 CR.</summary>
    public static string InStyle(JsonNode policy, int style)
    {
        var text = policy.ToJsonString(new JsonSerializerOptions
        {
            WriteIndented = style > 0,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IndentCharacter = style == 3 ? '\t' : ' ',
            IndentSize = style switch { 2 => 4, 3 => 1, _ => 2 },
            NewLine = style == 4 ? "\r\n" : "\n",
        });
        return style == 5 ? text.Replace("\n", "\r", StringComparison.Ordinal) : text;
    }

    private static JsonObject Write(
        string sid, string effect, string actionName, string[] actions, string resourceName, string[] resources, string condition,
            string principal)
    {
        var statement = new JsonObject();
        if (sid != "-")
            statement["Sid"] = sid;
        statement["Effect"] = effect;
        if (principal.Length > 0)
            statement[principal] = "*";
        statement[actionName] = OneOrMore(actions);
        if (resourceName.Length > 0)
            statement[resourceName] = OneOrMore(resources);
        if (condition.Length > 0)
            statement["Condition"] = JsonNode.Parse(condition);
        return statement;
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static JsonNode OneOrMore(IReadOnlyList<string> values) =>
        values.Count == 1 ? values[0] : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);

    private static JsonObject Write(string version, JsonObject[] statements, string name)
    {
        var policy = new JsonObject();
        if (version.Length > 0)
            policy["Version"] = version;
        policy[name] = new JsonArray([.. statements.Select(statement => statement.DeepClone())]);
        return policy;
    }
}
