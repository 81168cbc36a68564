using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's examples of actions, DSP1301 to DSP1309.</summary>
public class ActionSpecificationTests
{
    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("S3:getobject")]
    [InlineData("s3:Get*")]
    [InlineData("s3:?etObject")]
    [InlineData("execute-api:Invoke")]
    [InlineData("s3:{action}")]
    public void Good_actions(string action) => Accepted(Of(action));

    [Theory]
    [InlineData("{|DSP1301:GetObject|}")]
    [InlineData("{|DSP1301:|}")]
    [InlineData("{|DSP1301:s3:Get:Object|}")]
    [InlineData("{|DSP1301:s_3:GetObject|}")]
    [InlineData("{|DSP1301:s3/x:GetObject|}")]
    [InlineData("{|DSP1301: s3:GetObject|}")]
    [InlineData("{|DSP1309:s3:${aws:PrincipalTag/action}|}")]
    [InlineData("{|DSP1309:${aws:PrincipalTag/service}:GetObject|}")]
    [InlineData("{|DSP1309:s3:Get${x|}")]
    public void Actions_that_iam_refuses(string action) => Refused(Of(action));

    [Theory]
    [InlineData("{|DSP1302:s33|}:GetObject")]
    [InlineData("{|DSP1302:nosuchservice|}:Frobnicate")]
    [InlineData("{|DSP1303:s3:Frobnicate|}")]
    [InlineData("{|DSP1303:s3:ListObjects|}")]
    [InlineData("{|DSP1303:s3:HeadObject|}")]
    [InlineData("{|DSP1303:ec2:CancelSpotRequests|}")]
    [InlineData("{|DSP1304:s3:Frob*|}")]
    [InlineData("{|DSP1305:*|}:DescribeInstances")]
    [InlineData("{|DSP1305:s?|}:GetObject")]
    [InlineData("{|DSP1306:s3:Get Object|}")]
    [InlineData("{|DSP1306:s3: GetObject|}")]
    [InlineData("{|DSP1306:s3:GetObject |}")]
    public void Actions_that_iam_saves_and_that_match_nothing(string action) => Warned(Of(action));

    [Theory]
    [InlineData("{|DSP1302:mobilehub|}:GetProject")]
    [InlineData("{|DSP1302:zocalo|}:*")]
    [InlineData("{|DSP1307:s3:getobject|}")]
    [InlineData("{|DSP1307:S3:GetObject|}")]
    [InlineData("s3:Get*\", \"{|DSP1308:s3:GetObject|}")]
    [InlineData("s3:GetObject\", \"{|DSP1308:s3:GetObject|}")]
    public void Actions_of_which_something_is_said(string action) => Told(Of(action));

    [Fact]
    public void A_duplicate_in_another_case() =>
        RuleVerifier.Verify("DSP1308", Of("s3:GetObject\", \"{|DSP1308:S3:GETOBJECT|}"));

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    public void Everything(string action)
    {
        Warned(RuleVerifier.Policy($$"""{ "Effect": "Allow", "Action": "{|DSP1601:{{action}}|}", "Resource": "*" }"""));
        Accepted(RuleVerifier.Policy($$"""{ "Effect": "Deny", "Action": "{{action}}", "Resource": "*" }"""));
    }

    private static string Of(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
