using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

public class EditOrderTests
{
    private static readonly string[] Actions =
    [
        "s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:ListAllMyBuckets", "s3:GetObjectVersion", "dynamodb:Query", "dynamodb:GetItem",
        "dynamodb:ListTables", "ec2:RunInstances", "ec2:DescribeImages", "ec2:DescribeVolumes", "ec2:TerminateInstances", "ec2:CreateTags",
        "ec2:CreateSecurityGroup", "logs:DescribeLogGroups", "logs:FilterLogEvents", "logs:PutLogEvents", "logs:TagResource",
            "iam:PassRole",
        "iam:GetRole", "iam:CreateInstanceProfile", "iam:GetInstanceProfile", "secretsmanager:GetSecretValue", "secretsmanager:ListSecrets",
            "sqs:SendMessage",
        "bedrock:InvokeModel", "lambda:InvokeFunction", "nosuch:Action", "s3:NoSuchAction",
    ];

    private static readonly string[] Statements =
    [
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""",
        """{"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":["arn:aws:s3:::{bucket_name}","arn:aws:s3:::{bucket_name}/*"]}""",
        """{"Effect":"Allow","Action":["ec2:DescribeSubnets"],"Resource":"*"}""",
        """{"Effect":"Allow","Action":"ec2:CreateSecurityGroup","Resource":"*"}""",
        """{"Effect":"Allow","Action":["dynamodb:Scan"],"Resource":"arn:aws:dynamodb:*:*:table/{table_name}"}""",
        """{"Effect":"Allow","Action":["dynamodb:Scan"],"Resource":"arn:aws:dynamodb:*:*:table/orders"}""",
        """{"Effect":"Allow","Action":["logs:CreateLogStream","logs:CreateLogGroup"],"Resource":"arn:aws:logs:*:*:log-group:/jobs/*:*"}""",
        """{"Effect":"Allow","Action":"iam:GetRole","Resource":["arn:aws:iam::*:role/x*"],"Condition":{"Bool":{"aws:SecureTransport":"true"}}}""",
        """{"Effect":"Allow","Action":["sqs:SendMessage"]}""",
        """{"Effect":"Deny","Action":"lambda:*","Resource":"*"}""",
        """{"Effect":"Allow","Action":["s3:PutObject","sqs:DeleteMessage"],"Resource":"*"}""",
    ];

    private static readonly string[] Ineffective =
    [
        """{"Effect":"Allow","Action":["logs:GetLogEvents","logs:DescribeLogGroups"],"Resource":"arn:aws:logs:*:*:log-group:/jobs/*:*"}""",
        """{"Effect":"Allow","Action":["iam:ListRoleTags","iam:CreateInstanceProfile","iam:GetInstanceProfile"],"Resource":"arn:aws:iam::*:role/x*"}""",
        """{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::wrong"}""",
    ];

    private static readonly Gen<string> Policies = Gen.Select(
        Gen.Shuffle(Statements, 0, 6), Gen.Int[0, 4], (statements, style) => Write(statements, style));

    private static readonly Gen<string> FaultyPolicies = Gen.Select(
        Gen.Shuffle(Statements.Concat(Ineffective).ToArray(), 0, 6), Gen.Int[0, 4], (statements, style) => Write(statements, style));

    [Fact]
    public void Several_actions_at_once_are_the_same_as_one_after_another_in_any_order() =>
        Gen.Select(Policies, Gen.Shuffle(Actions, 1, 6)).Sample((policy, actions) =>
        {
            var atOnce = EditAssert.Allow(policy, actions);
            var singly = actions.Aggregate(policy, (text, action) => EditAssert.Allow(text, action));
            var backwards = actions.Reverse().Aggregate(policy, (text, action) => EditAssert.Allow(text, action));
            Assert.Equal(atOnce, singly);
            Assert.Equal(atOnce, backwards);
        }, iter: 1_000);

    [Fact]
    public void An_edit_allows_the_action_keeps_all_that_stood_there_and_is_done_once() =>
        Gen.Select(FaultyPolicies, Gen.Int[0, Actions.Length - 1].Select(index => Actions[index])).Sample((policy, action) =>
        {
            var text = SourceText.From(policy);
            var isListed = Grants(policy).Judge(EditAssert.Parse(action)).Status == GrantStatus.Ineffective;
            var edit = PolicyEditor.Allow(text, [EditAssert.Parse(action)], IamCatalog.Default);
            var after = edit.Apply(text).ToString();
            if (edit.Outcomes.Values.Single() == PolicyEditOutcome.Allowed)
            {
                Assert.Equal(GrantStatus.Granted, Grants(after).Judge(EditAssert.Parse(action)).Status);
                Assert.True(isListed || IsSubsequence(policy, after), policy + "\n" + after);
                Assert.Empty(Faults(after).Except(Faults(policy)));
            }
            else
            {
                Assert.Equal(policy, after);
            }

            Assert.Equal(after, EditAssert.Allow(after, action));
        }, iter: 1_000);

    private static PolicyGrants Grants(string policy) => new(PolicyFile.Read(policy, IamCatalog.Default), IamCatalog.Default);

    // An action that the catalog does not know is a fault wherever it stands; what is dangerous is not for an edit to judge.
    private static IEnumerable<string> Faults(string policy) => PolicyFile.Read(policy, IamCatalog.Default).Findings
        .Where(finding => finding.Severity >= PolicySeverity.Warning
            && finding.Rule.Id is not ("DSP1303" or "DSP1302")
            && !finding.Rule.Id.StartsWith("DSP16", StringComparison.Ordinal))
        .Select(finding => finding.Message);

    private static bool IsSubsequence(string inner, string outer)
    {
        var index = 0;
        foreach (var character in outer)
            index += index < inner.Length && inner[index] == character ? 1 : 0;
        return index == inner.Length;
    }

    private static string Write(string[] statements, int style) => style switch
    {
        0 => "{\"Version\":\"2012-10-17\",\"Statement\":[" + string.Join(",", statements) + "]}",
        1 => "{\r\n\t\"Version\": \"2012-10-17\",\r\n\t\"Statement\": [\r\n\t\t" + string.Join(",\r\n\t\t", statements)
            + "\r\n\t]\r\n}\r\n",
        2 => statements.Length == 1 ? "{\"Statement\": " + statements[0] + "\n}" : "{}",
        3 => "{\n  \"Statement\": [" + string.Join(", ", statements.Select(Spread)) + "]\n}",
        _ => "{\n  \"Statement\": [\n    " + string.Join(",\n    ", statements.Select(Spread)) + "\n  ]\n}\n",
    };

    private static string Spread(string statement, int index)
    {
        var spread = statement.Replace("{\"", "{\n      \"").Replace(",\"R", ",\n      \"R").Replace(",\"A", ",\n      \"A").Replace(
            "\":", "\": ");
        spread = spread.Substring(0, spread.Length - 1) + "\n    }";
        return index % 2 == 0
            ? spread
            : spread.Replace("[\"", "[\n        \"").Replace("\",\"", "\",\n        \"").Replace("\"]", "\"\n      ]");
    }
}
