using System.Linq;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1005.</summary>
public class ForeignTemplateRuleTests
{
    [Theory]
    [InlineData("<account>", "a gap that was not filled in; fill it in, or write '{account}' for a placeholder")]
    [InlineData("<%= account %>", "a tag of ERB or EJS; fill it in, or write '{account}' for a placeholder")]
    [InlineData("%ACCOUNT%", "a variable of the Windows command line; fill it in, or write '{account}' for a placeholder")]
    [InlineData("{{account}}", "an expression of Mustache, Jinja or Helm; fill it in, or write '{account}' for a placeholder")]
    [InlineData("{% account %}", "a tag of Jinja or Liquid; fill it in, or write '{account}' for a placeholder")]
    [InlineData("${{env.ACCOUNT}}",
        "an expression of GitHub Actions or Azure Pipelines; fill it in, or write '{account}' for a placeholder")]
    [InlineData("$(accountId)", "a variable of Azure Pipelines or Make; fill it in, or write '{accountId}' for a placeholder")]
    [InlineData("${Token[AWS.AccountId.4]}",
        "a token of AWS's CDK that was not resolved; fill it in, or write '{accountId4}' for a placeholder")]
    [InlineData("${AWS::AccountId}", "a pseudo parameter of CloudFormation; fill it in, or write '{accountId}' for a placeholder")]
    [InlineData("${Bucket.Arn}", "an attribute of CloudFormation or Terraform; fill it in, or write '{bucketArn}' for a placeholder")]
    [InlineData("${BUCKET_NAME}",
        "a variable of CloudFormation, Terraform or a shell; fill it in, or write '{bucketName}' for a placeholder")]
    [InlineData("${self:custom.bucket}",
        "a variable of the Serverless Framework; fill it in, or write '{bucket}' for a placeholder")]
    [InlineData("${opt:stage, 'dev'}",
        "a variable of the Serverless Framework; fill it in, or write '{stageDev}' for a placeholder")]
    [InlineData("${var.bucket}", "an expression of Terraform; fill it in, or write '{bucket}' for a placeholder")]
    [InlineData("${aws_s3_bucket.logs[0].arn}",
        "an expression of Terraform; fill it in, or write '{awsS3BucketLogs0Arn}' for a placeholder")]
    [InlineData("${lower(var.bucket)}", "an expression of Terraform; fill it in, or write '{lowerVarBucket}' for a placeholder")]
    [InlineData("${BUCKET:-logs}", "a variable of a shell; fill it in, or write '{bucketLogs}' for a placeholder")]
    [InlineData("$BUCKET", "a variable of a shell; fill it in, or write '{bucket}' for a placeholder")]
    [InlineData("$env:BUCKET", "a variable of PowerShell; fill it in, or write '{bucket}' for a placeholder")]
    [InlineData("#{bucket}", "an expression of Ruby or Octopus Deploy; fill it in, or write '{bucket}' for a placeholder")]
    [InlineData("*** bucket ***", "a gap in an example of AWS's documentation; fill it in, or write '{bucket}' for a placeholder")]
    [InlineData("***bucket-name***", "a gap in an example of AWS's documentation; fill it in, or write '{bucketName}' for a placeholder")]
    [InlineData("&{aws:username}", "Terraform's way to write '${'; write '${aws:username}'")]
    [InlineData("$${aws:username}", "Terraform's way to write '${'; write '${aws:username}'")]
    [InlineData("${!aws:username}", "CloudFormation's way to write '${'; write '${aws:username}'")]
    [InlineData("{aws:username}", "a policy variable without its '$'; write '${aws:username}'")]
    [InlineData("{bucket-name}", "no placeholder, whose name is letters, digits and '_'; write '{bucketName}'")]
    [InlineData("{ bucket }", "no placeholder, whose name is letters, digits and '_'; write '{bucket}'")]
    [InlineData("{bucket.name}", "no placeholder, whose name is letters, digits and '_'; write '{bucketName}'")]
    [InlineData("{0}", "an item of a format string; fill it in, or write '{name}' for a placeholder")]
    [InlineData("{}", "an item of a format string; fill it in, or write '{name}' for a placeholder")]
    public void Template_of_another_language(string template, string advice)
    {
        var document = Reading("arn:aws:s3:::b/{|DSP1005:" + template + "|}/x");
        Warned(document);
        Warned(Reading("arn:aws:s3:::b/x-{|DSP1005:" + template + "|}"));
        var found = RuleVerifier.Verify("DSP1005", document);
        Assert.Equal($"'{template}' is {advice}", Assert.Single(found).Message);
    }

    [Theory]
    [InlineData("{bucket}")]
    [InlineData("{bucket_name}-{stage2}")]
    [InlineData("amzn-s3-demo-bucket")]
    [InlineData("${aws:username}")]
    [InlineData("${aws:PrincipalTag/team, 'x'}")]
    [InlineData("${aws:PrincipalTag/team.name}")]
    [InlineData("${aws:PrincipalTag/eks:eks-cluster-name}")]
    [InlineData("${*}${?}${$}")]
    [InlineData("cost${$}${aws:username}")]
    [InlineData("${saml:sub}/${cognito-identity.amazonaws.com:sub}/${www.amazon.com:user_id}")]
    [InlineData("dir_$folder$")]
    [InlineData("$aws/things")]
    [InlineData("a$B")]
    [InlineData("C$")]
    [InlineData("US$ 5")]
    [InlineData("100%/50%")]
    [InlineData("a<b")]
    [InlineData("a#b")]
    [InlineData("{proxy+}")]
    [InlineData("**/x")]
    [InlineData("!important")]
    public void Text_that_is_meant(string text) => Accepted(Reading("arn:aws:s3:::b/" + text));

    [Theory]
    [InlineData("arn:aws:lambda:eu-west-1:123456789012:function:f:$LATEST")]
    [InlineData("arn:{partition}:lambda:{region}:{account}:function:{name}")]
    public void Names_of_aws_and_placeholders_in_any_part(string resource) =>
        Accepted(RuleVerifier.Allow($$""" "Action": "lambda:InvokeFunction", "Resource": "{{resource}}" """));

    [Theory]
    [InlineData("<account>")]
    [InlineData("%ACCOUNT%")]
    [InlineData("{{account}}")]
    [InlineData("$(account)")]
    [InlineData("$ACCOUNT_ID")]
    [InlineData("${AWS::AccountId}")]
    [InlineData("${Token[AWS.AccountId.4]}")]
    public void Account_of_an_arn(string template) => Warned(RuleVerifier.Allow(
        $$""" "Action": "iam:GetRole", "Resource": "arn:aws:iam::{|DSP1005:{{template}}|}:role/x" """));

    // One cause, one finding, which is as grave as what it makes of the policy.
    [Theory]
    [InlineData("arn:{|DSP1005:${ARN_PARTITION}|}:s3:::b/*")]
    [InlineData("arn:{|DSP1005:${AWS::Partition}|}:s3:::b/*")]
    [InlineData("arn:{|DSP1005:<partition>|}:s3:::b/*")]
    [InlineData("arn:{|DSP1005:$PARTITION|}:s3:::b/*")]
    [InlineData("arn:{|DSP1005:{arn-partition}|}:s3:::b/*")]
    [InlineData("{|DSP1005:${x.y}|}/*")]
    [InlineData("{|DSP1005:${Bucket}|}")]
    [InlineData("arn:aws:s3:::{|DSP1005:${ var.bucket }|}/*")]
    [InlineData("arn:aws:s3:::{|DSP1005:${{ vars.BUCKET }}|}/*")]
    [InlineData("{|DSP1005:<bucket-arn>|}")]
    [InlineData("{|DSP1005:!Sub arn:aws:s3:::${Bucket}/*|}")]
    [InlineData("{|DSP1005:!GetAtt Bucket.Arn|}")]
    public void Resource_that_iam_refuses_as_it_stands(string resource) => Refused(Reading(resource));

    [Fact]
    public void Resource_that_iam_takes_as_it_stands() => Accepted(Reading("arn:*:s3:::b/*"));

    [Theory]
    [InlineData("s3:{|DSP1005:<action>|}")]
    [InlineData("s3:{|DSP1005:{{action}}|}")]
    public void Action(string action) => Warned(RuleVerifier.Allow($$""" "Action": "{{action}}", "Resource": "*" """));

    [Theory]
    [InlineData("{|DSP1005:<service>|}:GetObject")]
    [InlineData("s3:{|DSP1005:${Action}|}")]
    public void Action_that_iam_refuses_as_it_stands(string action) =>
        Refused(RuleVerifier.Allow($$""" "Action": "{{action}}", "Resource": "*" """));

    [Fact]
    public void Other_elements() => Refused("""
        {
          "Version": "{|DSP1005:${Version}|}",
          "Statement": {
            "Sid": "{|DSP1005:<sid>|}", "Effect": "{|DSP1005:{{effect}}|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*",
            "Condition": { "DateLessThan": { "aws:CurrentTime": "{|DSP1005:${var.end}|}" } }
          }
        }
        """);

    // A fault of the JSON stays one, whatever the text will be.
    [Fact]
    public void Broken_json_beside_it() => Refused(RuleVerifier.Allow(
        """ "Action": "s3:GetObject", "Resource": {|DSP1005:{ "Fn::Sub": "x"{|DSP1001:,|} }|} """));

    [Theory]
    [InlineData("""{|DSP1005:{ "Fn::Sub": "arn:aws:s3:::${Bucket}/*" }|}""")]
    [InlineData("""{|DSP1005:{ "Ref": "Bucket" }|}""")]
    [InlineData("""{|DSP1005:{ "Fn::GetAtt": [ "Bucket", "Arn" ] }|}""")]
    [InlineData("""{|DSP1005:{ "Fn::Join": [ "", [ "arn:", { "Ref": "AWS::Partition" }, ":s3:::b" ] ] }|}""")]
    [InlineData("""[ "arn:aws:s3:::a", {|DSP1005:{ "Fn::ImportValue": "bucket" }|}, {|DSP1005:{ "Ref": "Bucket" }|} ]""")]
    public void Function_of_CloudFormation(string resource)
    {
        Refused(RuleVerifier.Allow($$""" "Action": "s3:ListBucket", "Resource": {{resource}} """));
        Refused(RuleVerifier.Allow($$"""
            "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b", "Condition": { "StringLike": { "s3:prefix": {{resource}} } }
            """));
    }

    [Fact]
    public void Statement_that_CloudFormation_would_choose() => Refused(RuleVerifier.Policy(
        """{|DSP1005:{ "Fn::If": [ "IsProduction", { "Effect": "Allow" }, { "Ref": "AWS::NoValue" } ] }|}"""));

    [Fact]
    public void Function_is_named()
    {
        var found = PolicyValidator.Validate(RuleVerifier.Allow(""" "Action": "s3:ListBucket", "Resource": { "Ref": "Bucket" } """));
        Assert.Equal("'Ref' is a function of CloudFormation; write its text, and {name} for what is to be filled in",
            found.Single(finding => finding.Rule.Id == "DSP1005").Message);
    }

    private static string Reading(string resource) => RuleVerifier.Allow($$""" "Action": "s3:GetObject", "Resource": "{{resource}}" """);
}
