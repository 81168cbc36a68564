using System;
using System.Linq;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>A message names what stands there and says what to write instead, to somebody who knows C# and little of IAM.</summary>
public class MessageTests
{
    [Theory]
    [InlineData("DSP1201", """ "Resources": "*" """, "A statement has no element 'Resources'; did you mean 'Resource'?")]
    [InlineData("DSP1201", """ "Comment": "x" """, "A statement has no element 'Comment'; remove it, its elements are Sid, Effect, "
        + "Action, NotAction, Resource, NotResource, Condition")]
    [InlineData(
        "DSP1202", """ "Effect": "allow" """, "'allow' is not an effect (case counts); write \"Effect\": \"Allow\" or \"Effect\": \"Deny\"")]
    [InlineData("DSP1202", "", "The statement has no Effect; write \"Effect\": \"Allow\" or \"Effect\": \"Deny\"")]
    [InlineData("DSP1203", "", "The statement has no Action or NotAction; add one, such as \"Action\": \"s3:GetObject\"")]
    [InlineData("DSP1204", """ "Action": "*", "NotAction": "*" """, "The statement has both Action and NotAction; keep one of them")]
    [InlineData("DSP1205", """ "Resource": [] """, "The list of resources is empty; add \"Resource\": \"*\" or ARNs")]
    [InlineData("DSP1207", """ "Principal": "*" """,
        "'Principal' belongs to policies of resources; this one is for whoever it is attached to; remove it")]
    [InlineData("DSP1208", """ "Action": 1 """, "Action is a number; write a string or an array of strings")]
    [InlineData("DSP1209", """ "Sid": "a b" """, "The Sid 'a b' has characters other than A-Z, a-z and 0-9; write 'ab'")]
    [InlineData(
        "DSP1209", """ "Sid": "-" """, "The Sid '-' has characters other than A-Z, a-z and 0-9; write letters and digits, or remove it")]
    [InlineData("DSP1211", """ "Sid": "" """, "The Sid is empty; name the statement or remove it")]
    [InlineData("DSP1301", """ "Action": "GetObject" """,
        "'GetObject' is not an action: it names no service; write 'service:name', such as 's3:GetObject', or '*'")]
    [InlineData("DSP1305", """ "Action": "s*:Get*" """, "'s*:Get*' has a wildcard in the service; name each service")]
    [InlineData(
        "DSP1306", """ "Action": "s3: GetObject" """, "'s3: GetObject' has white space in it and matches no action; write 's3:GetObject'")]
    [InlineData("DSP1309", """ "Action": "s3:${a:x}" """,
        "'s3:${a:x}' has a policy variable, which only resources and condition values may have; name the actions")]
    [InlineData("DSP1450", """ "Resource": "arn:aws:s3:::b/${" """, "'${' is not closed; write '}' after the name")]
    [InlineData("DSP1450", """ "Resource": "arn:aws:s3:::b/${}" """, "'${}' names no key; write one, such as ${aws:username}")]
    [InlineData("DSP1501", """ "Condition": { "StringEqual": { "a:b": "x" } } """,
        "No operator 'StringEqual' exists; did you mean 'StringEquals'?")]
    [InlineData("DSP1501", """ "Condition": { "StringEquals": "x" } """,
        "'StringEquals' holds a string; write an object of condition keys and values")]
    [InlineData("DSP1502", """ "Condition": { "NullIfExists": {} } """,
        "No operator 'NullIfExists' exists: Null asks whether a key exists; write 'Null'")]
    [InlineData("DSP1503", """ "Condition": { "Bool": { "username": "x" } } """,
        "No condition key 'username' is known; did you mean 'aws:username'?")]
    [InlineData("DSP1503", """ "Condition": { "Bool": { "x": "x" } } """,
        "No condition key 'x' is known; write it with its prefix, such as 'aws:username' or 's3:prefix'")]
    [InlineData("DSP1504", """ "Condition": { "Bool": { "aws:ResourceTag": "x" } } """,
        "'aws:ResourceTag' does not say which tag; write 'aws:ResourceTag/name'")]
    [InlineData(
        "DSP1508", """ "Condition": { "Bool": { "aws:SecureTransport": "yes" } } """, "'yes' is not a value for 'Bool'; write true or false")]
    [InlineData("DSP1509", """ "Condition": { "StringEquals": { "aws:username": "x*" } } """,
        "'x*' has a wildcard, which 'StringEquals' reads as plain text; write 'StringLike'")]
    [InlineData("DSP1511", """ "Condition": {} """, "Condition has no operator, and so no effect; remove it")]
    public void Statements(string id, string elements, string message) =>
        Assert.Equal(message, MessageOf(id, RuleVerifier.Policy("{" + elements + "}")));

    [Theory]
    [InlineData("DSP1001", """{ "Statement": [], }""", "Not valid JSON: a comma before '}' is not JSON; remove it")]
    [InlineData(
        "DSP1002", "[]", "A policy is a JSON object, and this is an array; write { \"Version\": \"2012-10-17\", \"Statement\": [...] }")]
    [InlineData(
        "DSP1003", """{ "Version": "2012-10-17", "Version": "2012-10-17" }""", "'Version' appears here a second time; keep one of them")]
    [InlineData("DSP1004", "{ \"Id\": \"\u2019\" }",
        "IAM does not accept the character '\u2019' (U+2019), only tab, line ends and U+0020 to U+00FF; write plain text instead")]
    [InlineData("DSP1005", """{ "Id": "<account>" }""",
        "'<account>' is a gap that was not filled in; fill it in, or write '{account}' for a placeholder")]
    [InlineData("DSP1101", """{ "Statements": [] }""", "A policy has no element 'Statements'; did you mean 'Statement'?")]
    [InlineData("DSP1101", """{ "Comment": "x" }""", "A policy has no element 'Comment'; remove it, its elements are Version, Statement")]
    [InlineData("DSP1102", "{}", "The policy has no Statement; write \"Statement\": [ { ... } ]")]
    [InlineData("DSP1103", """{ "Version": "2012" }""", "No version '2012' of the policy language exists; write \"2012-10-17\"")]
    [InlineData("DSP1104", "{}", "The policy has no Version; write \"Version\": \"2012-10-17\"")]
    [InlineData("DSP1106", """{ "Id": "x" }""", "A policy of an identity has no Id; remove it")]
    public void Documents(string id, string text, string message) => Assert.Equal(message, MessageOf(id, text));

    [Fact]
    public void A_variable_that_is_nearly_a_key() => Assert.StartsWith(
        "'${username}' names no known condition key; did you mean '${aws:username}'?",
        MessageOf("DSP1451", RuleVerifier.Allow(""" "Action": "s3:*", "Resource": "arn:aws:s3:::${username}" """)),
        StringComparison.Ordinal);

    private static string MessageOf(string id, string text) =>
        PolicyValidator.Validate(text).First(finding => finding.Rule.Id == id).Message;
}
