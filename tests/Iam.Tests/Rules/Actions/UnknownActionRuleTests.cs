using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Actions;

/// <summary>DSP1303.</summary>
public class UnknownActionRuleTests
{
    [Theory]
    [InlineData("ec2:CancelSpotRequests", "ec2:CancelSpotInstanceRequests")]
    [InlineData("s3:ListObjects", "s3:ListBucket")]
    [InlineData("s3:HeadObject", "s3:GetObject")]
    [InlineData("lambda:Invoke", "lambda:InvokeFunction")]
    [InlineData("s3:GetObjct", "s3:GetObject")]
    [InlineData("S3:PutObjects", "s3:PutObject")]
    [InlineData("ec2:PutParameter", "ssm:PutParameter")]
    [InlineData("rds:CreateInstance", "rds:CreateDBInstance")]
    [InlineData("s3:Frobnicate", null)]
    public void An_unknown_action_is_found_with_what_was_meant(string action, string? meant)
    {
        var markup = RuleVerifier.Allow($$"""" "Action": [ "s3:GetObject", "{|DSP1303:{{action}}|}" ], "Resource": "*" """");
        var finding = Assert.Single(RuleVerifier.Verify("DSP1303", markup));
        Assert.Equal(meant, finding.Properties.GetValueOrDefault(FindingProperties.Replacement));
    }

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("S3:getobject")]
    [InlineData("s3:Frob*")]
    [InlineData("s3:{action}")]
    [InlineData("nosuchservice:GetObject")]
    [InlineData("nocolon")]
    [InlineData("*")]
    public void What_exists_or_is_another_rules_is_not_reported(string action) =>
        RuleVerifier.Verify("DSP1303", RuleVerifier.Allow($$""" "Action": "{{action}}", "Resource": "*" """));

    [Theory]
    [InlineData("{|DSP1303:s3:Frobnicate|}")]
    [InlineData("{|DSP1303:s3:ListObjects|}")]
    [InlineData("{|DSP1303:s3:HeadObject|}")]
    [InlineData("{|DSP1303:ec2:CancelSpotRequests|}")]
    public void Actions_that_iam_saves_and_that_match_nothing(string action) => Warned(Document(action));

    private static string Document(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
