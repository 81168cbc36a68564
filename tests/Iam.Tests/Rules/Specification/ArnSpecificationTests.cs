using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's examples of ARNs by themselves, DSP1401 to DSP1408 and DSP1412.</summary>
public class ArnSpecificationTests
{
    [Theory]
    [InlineData("s3:GetObject", "*")]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-cn:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-us-gov:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-iso:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-iso-b:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-iso-e:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-iso-f:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-eusc:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:*:s3:::b/*")]
    [InlineData("s3:GetObject", "{everything}")]
    [InlineData("kms:Decrypt", "arn:*:kms:*:${aws:PrincipalAccount}:key/*")]
    [InlineData("kms:Decrypt", "arn:aws:kms:eu-*:123456789012:key/*")]
    [InlineData("kms:Decrypt", "arn:aws:kms:eu-west-1:1234*:key/*")]
    [InlineData("iam:GetPolicy", "arn:aws:iam::aws:policy/*")]
    [InlineData("iam:GetRole", "arn:aws:iam::*:*")]
    [InlineData("iam:GetRole", "arn:aws:iam::123456789012:role/path/x")]
    [InlineData("sts:AssumeRole", "arn:aws:iam::123456789012:role/${aws:username}")]
    [InlineData("s3:GetAccessPointPolicy", "arn:aws:s3:eu-west-1:123456789012:accesspoint/x")]
    [InlineData("s3:GetAccessGrant", "arn:aws:s3:eu-west-1:123456789012:access-grants/default/grant/x")]
    [InlineData("s3-object-lambda:GetObject", "arn:aws:s3-object-lambda:eu-west-1:123456789012:accesspoint/x")]
    [InlineData("s3-outposts:GetObject", "arn:aws:s3-outposts:eu-west-1:123456789012:outpost/x/bucket/b/object/*")]
    [InlineData("personalize:DescribeSolution", "arn:aws:personalize:*:*:*personalize*")]
    [InlineData("cloudformation:CreateStack",
        "arn:aws:cloudformation:*:aws:transform/Serverless-2016-10-31\", \"arn:aws:cloudformation:*:*:stack/s/*")]
    public void Good_resources(string action, string resource) => Accepted(Of(action, resource));

    [Theory]
    [InlineData("{|DSP1401:b|}")]
    [InlineData("{|DSP1401:bucket/*|}")]
    [InlineData("{|DSP1401:|}")]
    [InlineData("{|DSP1401:s3://b|}")]
    [InlineData("{|DSP1401:s3://b/x|}")]
    [InlineData("{|DSP1401:ARN:aws:s3:::b/*|}")]
    [InlineData("{|DSP1402:arn:aws|}")]
    [InlineData("{|DSP1402:arn:aws:s3::b|}")]
    [InlineData("arn:{|DSP1403:asw|}:s3:::b/*")]
    [InlineData("arn:{|DSP1403:aws-*|}:s3:::b/*")]
    [InlineData("arn:aws:s3:{|DSP1404:eu-west-1|}::b/*")]
    [InlineData("arn:aws:s3:{|DSP1404:eu-west-1|}:123456789012:b/*")]
    public void Resources_that_iam_refuses(string resource) => Refused(Of("s3:GetObject", resource));

    [Theory]
    [InlineData("iam:GetRole", "arn:aws:iam:{|DSP1404:eu-west-1|}:123456789012:role/x")]
    [InlineData("iam:GetRole", "arn:aws:iam:{|DSP1404:*|}:*:role/x")]
    public void A_region_in_an_arn_of_iam(string action, string resource) => Refused(Of(action, resource));

    [Theory]
    [InlineData("s3:GetObject", "{|DSP1402:arn:aws:s3|}")]
    [InlineData("s3:GetObject", "arn:aws:s3::{|DSP1404:123456789012|}:b/*")]
    [InlineData("s3:GetObject", "arn:aws:{|DSP1405:s*|}:::b/*")]
    [InlineData("s3:GetObject", "arn:aws:{|DSP1405:S3|}:::b/*")]
    [InlineData("s3:GetObject", "arn:aws:{|DSP1405:s33|}:::b/*")]
    [InlineData("iam:GetRole", "arn:aws:iam::*:{|DSP1412:r*|}")]
    [InlineData("sqs:SendMessage", "arn:aws:sqs:{|DSP1406:eu-west-9|}:123456789012:q")]
    [InlineData("sqs:SendMessage", "{|DSP1406:arn:aws:sqs::123456789012:q|}")]
    [InlineData("cloudfront:GetDistribution", "arn:aws:cloudfront:{|DSP1406:us-east-1|}:123456789012:distribution/x")]
    [InlineData("sqs:SendMessage", "arn:aws:sqs:eu-west-1:{|DSP1407:123|}:q")]
    [InlineData("sqs:SendMessage", "{|DSP1407:arn:aws:sqs:eu-west-1::q|}")]
    public void Resources_that_iam_saves(string action, string resource) => Warned(Of(action, resource));

    // IAM's list of types is what its message says; root and * are in AWS's own policies.
    [Theory]
    [InlineData("user/x")]
    [InlineData("federated-user/x")]
    [InlineData("role/x")]
    [InlineData("group/x")]
    [InlineData("instance-profile/x")]
    [InlineData("mfa/x")]
    [InlineData("server-certificate/x")]
    [InlineData("policy/x")]
    [InlineData("sms-mfa/x")]
    [InlineData("saml-provider/x")]
    [InlineData("oidc-provider/x")]
    [InlineData("report/x")]
    [InlineData("access-report/x")]
    [InlineData("root")]
    [InlineData("*")]
    public void Types_of_iam(string resource) => RuleVerifier.Verify("DSP1404", Of("iam:*", "arn:aws:iam::123456789012:" + resource));

    [Fact]
    public void No_type_of_iam() => Warned(Of("iam:*", "arn:aws:iam::123456789012:{|DSP1404:roles/x|}"));

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:{|DSP1408:x|}")]
    [InlineData("secretsmanager:GetSecretValue\", \"{|DSP1410:secretsmanager:ListSecrets|}", "arn:aws:secretsmanager:*:*:{|DSP1408:x|}")]
    public void No_type_of_its_service(string actions, string resource) => Warned(Of(actions, resource));

    private static string Of(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
