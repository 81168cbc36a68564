using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>DSP1402 to DSP1408, DSP1411 to DSP1414 and DSP1450 to DSP1452.</summary>
public class ArnRulesTests
{
    [Theory]
    [InlineData("arn:aws:s3::bucket", PolicySeverity.Error)]
    [InlineData("arn:aws", PolicySeverity.Error)]
    [InlineData("arn:aws:s3", PolicySeverity.Warning)]
    [InlineData("arn:aws:s3:bucket", PolicySeverity.Warning)]
    public void Short_arns(string arn, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(Verify("DSP1402", $$"""{|DSP1402:{{arn}}|}""")).Severity);

    [Theory]
    [InlineData("DSP1402", "arn:aws:s3:::bucket")]
    [InlineData("DSP1402", "arn:{rest}")]
    [InlineData("DSP1402", "arn:*:kms:*:${aws:PrincipalAccount}:key/*")]
    [InlineData("DSP1403", "arn:{|DSP1403:asw|}:s3:::bucket")]
    [InlineData("DSP1403", "arn:{|DSP1403:aws*|}:s3:::bucket")]
    [InlineData("DSP1403", "arn:*:s3:::bucket")]
    [InlineData("DSP1403", "arn:aws-us-gov:s3:::bucket")]
    [InlineData("DSP1403", "arn:aws-eusc:s3:::bucket")]
    [InlineData("DSP1403", "arn:{partition}:s3:::bucket")]
    [InlineData("DSP1404", "arn:aws:iam:{|DSP1404:eu-west-1|}:123456789012:role/x")]
    [InlineData("DSP1404", "arn:aws:s3:{|DSP1404:*|}::bucket")]
    [InlineData("DSP1404", "arn:aws:s3::{|DSP1404:123456789012|}:bucket")]
    [InlineData("DSP1404", "arn:aws:iam::*:{|DSP1404:roles/x|}")]
    [InlineData("DSP1404", "arn:aws:iam::*:{|DSP1404:assumed-role/x/y|}")]
    [InlineData("DSP1404", "arn:aws:iam::*:role/x")]
    [InlineData("DSP1404", "arn:aws:iam::*:delegation-request/*")]
    [InlineData("DSP1404", "arn:aws:iam::aws:role-template/x/y:1")]
    [InlineData("DSP1404", "arn:aws:iam::*:root")]
    [InlineData("DSP1404", "arn:aws:iam::*:*")]
    [InlineData("DSP1404", "arn:aws:iam::*:u*")]
    [InlineData("DSP1404", "arn:aws:iam::aws:policy/*")]
    [InlineData("DSP1404", "arn:aws:s3:::bucket")]
    [InlineData("DSP1404", "arn:aws:s3:eu-west-1:123456789012:accesspoint/x")]
    [InlineData("DSP1405", "arn:aws:{|DSP1405:dynamo|}:*:*:table/x")]
    [InlineData("DSP1405", "arn:aws:{|DSP1405:S3|}:::b")]
    [InlineData("DSP1405", "arn:aws:{|DSP1405:s*|}:::b")]
    [InlineData("DSP1405", "arn:aws:catalog:*:*:product/*")]
    [InlineData("DSP1405", "arn:aws:states:*:*:stateMachine:x")]
    [InlineData("DSP1406", "arn:aws:sqs:{|DSP1406:eu-wset-1|}:*:queue")]
    [InlineData("DSP1406", "{|DSP1406:arn:aws:ec2::*:instance/*|}")]
    [InlineData("DSP1406", "arn:aws:cloudfront:{|DSP1406:us-east-1|}:*:distribution/*")]
    [InlineData("DSP1406", "arn:aws:sqs:eu-*:*:queue")]
    [InlineData("DSP1406", "arn:aws:sqs:{region}:*:queue")]
    [InlineData("DSP1406", "arn:aws:sqs:eu-west-1:*:queue")]
    [InlineData("DSP1407", "arn:aws:sqs:*:{|DSP1407:12345|}:queue")]
    [InlineData("DSP1407", "{|DSP1407:arn:aws:sqs:*::queue|}")]
    [InlineData("DSP1407", "arn:aws:sqs:*:123456789012:queue")]
    [InlineData("DSP1407", "arn:aws:kms:*:${aws:PrincipalAccount}:key/*")]
    [InlineData("DSP1407", "arn:aws:ssm:*::document/AWS-*")]
    [InlineData("DSP1407", "arn:aws:iam::aws:policy/*")]
    [InlineData("DSP1408", "arn:aws:ec2:*:*:{|DSP1408:vm/*|}")]
    [InlineData("DSP1408", "arn:aws:secretsmanager:*:*:{|DSP1408:my-secret|}")]
    [InlineData("DSP1408", "arn:aws:secretsmanager:*:*:secret:x")]
    [InlineData("DSP1408", "arn:aws:cloudformation:*:aws:transform/Serverless-2016-10-31")]
    [InlineData("DSP1408", "arn:aws:logs:*:*:log-group:x:*")]
    [InlineData("DSP1412", "arn:aws:iam::*:{|DSP1412:u*|}")]
    [InlineData("DSP1408", "arn:aws:apigateway:*::{|DSP1408:/tags|}")]
    [InlineData("DSP1408", "arn:aws:apigateway:*::/tags/*")]
    [InlineData("DSP1408", "arn:aws:apigateway:*::/apis")]
    [InlineData("DSP1408", "arn:aws:waf::*:changetoken/*")]
    [InlineData("DSP1408", "arn:aws:waf::*:{|DSP1408:changetokens/*|}")]
    [InlineData("DSP1412", "arn:aws:ec2:*:*:{|DSP1412:security-group*/*|}")]
    [InlineData("DSP1412", "arn:aws:ec2:*:*:{|DSP1412:instance*|}")]
    [InlineData("DSP1412", "arn:aws:securityagent:*:*:agent-space*")]
    [InlineData("DSP1412", "arn:aws:iam::*:*")]
    [InlineData("DSP1412", "arn:aws:iam::*:user/a*")]
    [InlineData("DSP1412", "arn:aws:s3:::buck*")]
    [InlineData("DSP1414", "{|DSP1414:arn:aws:s3:::{bucket}*|}")]
    [InlineData("DSP1414", "{|DSP1414:s3://{bucket_name}*|}")]
    [InlineData("DSP1414", "{|DSP1414:arn:*:s3:::{name}*|}")]
    [InlineData("DSP1414", "{|DSP1414:arn:aws-cn:s3:::{stage}-data*|}")]
    [InlineData("DSP1414", "{|DSP1414:arn:aws:s3:::${aws:PrincipalAccount}-x*|}")]
    [InlineData("DSP1414", "{|DSP1414:arn:aws:s3:::data-${aws:PrincipalAccount}*|}")]
    [InlineData("DSP1414", "arn:aws:s3:::{bucket_prefix}*")]
    [InlineData("DSP1414", "arn:aws:s3:::{bucket}-*")]
    [InlineData("DSP1414", "arn:aws:s3:::data-${aws:PrincipalAccount}-*")]
    [InlineData("DSP1414", "arn:aws:s3:::{bucket}/*")]
    [InlineData("DSP1414", "arn:aws:s3:::*-{bucket}*")]
    [InlineData("DSP1414", "arn:aws:s3:eu-west-1:123456789012:accesspoint/{name}*")]
    [InlineData("DSP1414", "arn:aws:sqs:*:*:{queue}*")]
    [InlineData("DSP1414", "arn:aws:s3:::sagemaker-*")]
    [InlineData("DSP1414", "arn:aws:iam::*:role/dstack_role_{bucket_name}*")]
    [InlineData("DSP1450", "arn:aws:s3:::b/{|DSP1450:${aws:username/*|}")]
    [InlineData("DSP1450", "arn:aws:s3:::b/{|DSP1450:${}|}/*")]
    [InlineData("DSP1450", "arn:aws:s3:::b/{|DSP1450:${aws: username}|}")]
    [InlineData("DSP1450", "arn:aws:s3:::b/{|DSP1450:${aws:PrincipalTag/team, x}|}")]
    [InlineData("DSP1450", "arn:aws:s3:::b/${aws:PrincipalTag/team, 'x'}/${*}${?}${$}")]
    [InlineData("DSP1451", "arn:aws:s3:::b/{|DSP1451:${aws:user}|}/*")]
    [InlineData("DSP1451", "arn:aws:s3:::b/${aws:UserName}/${*}")]
    [InlineData("DSP1452", "arn:aws:kms:*:{|DSP1452:${aws:PrincipalAccount}|}:key/*")]
    [InlineData("DSP1452", "arn:aws:s3:::b/${aws:username}")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("DSP1411", "s3:GetObject", "arn:aws:s3:::b/*\", \"{|DSP1411:arn:aws:sqs:*:*:q|}")]
    [InlineData("DSP1411", "s3:GetObject\", \"sqs:SendMessage", "arn:aws:s3:::b/*\", \"arn:aws:sqs:*:*:q")]
    [InlineData("DSP1411", "s3:GetObject", "arn:aws:sqs:*:*:q")]
    [InlineData("DSP1411", "codeconnections:PassConnection",
        "arn:aws:codeconnections:*:*:connection/*\", \"arn:aws:codestar-connections:*:*:connection/*")]
    [InlineData("DSP1411", "codeconnections:PassConnection",
        "arn:aws:codeconnections:*:*:connection/*\", \"{|DSP1411:arn:aws:codestar-connections:*:*:host/*|}")]
    [InlineData("DSP1411", "apigateway:GET",
        "arn:aws:apigateway:*::/restapis\", \"arn:aws:apigateway:*::/apis\", \"arn:aws:apigateway:*::/apis/*/routes/*")]
    [InlineData("DSP1411", "apigateway:PATCH",
        "arn:aws:apigateway:*::/restapis/*\", \"{|DSP1411:arn:aws:apigateway:*::/apis|}\", \"arn:aws:apigateway:*::/apis/*/cors")]
    [InlineData("DSP1413", "s3:GetObject", "arn:aws:s3:::b/*\", \"{|DSP1413:arn:aws:s3:::b/x/*|}\", \"{|DSP1413:arn:aws:s3:::b/*|}")]
    [InlineData("DSP1413", "s3:GetObject", "*\", \"{|DSP1413:arn:aws:s3:::b|}")]
    [InlineData("DSP1413", "s3:GetObject", "arn:aws:s3:::b\", \"arn:aws:s3:::b/*")]
    [InlineData("DSP1414", "s3:GetObject", "arn:aws:s3:::b\", \"{|DSP1414:arn:aws:s3:::b*|}")]
    [InlineData("DSP1414", "s3:GetObject", "arn:*:s3:::b\", \"{|DSP1414:arn:aws:s3:::b*|}")]
    [InlineData("DSP1414", "s3:GetObject", "arn:aws:s3:::b\", \"arn:aws:s3:::b/*")]
    [InlineData("DSP1414", "s3:GetObject", "arn:aws:s3:::a\", \"arn:aws:s3:::b*")]
    public void Lists(string id, string actions, string resources) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """));

    [Theory]
    [InlineData("\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"{|DSP1414:arn:aws:s3:::{bucket}*|}\"")]
    [InlineData("\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::{bucket}*\"")]
    [InlineData("\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"NotResource\": \"arn:aws:s3:::{bucket}*\"")]
    public void Reaching_far_is_a_fault_only_of_what_is_allowed(string elements) =>
        RuleVerifier.Verify("DSP1414", RuleVerifier.Policy("{ " + elements + " }"));

    [Fact]
    public void Every_resource_that_an_action_of_iam_acts_on_has_a_known_form()
    {
        var types = IamCatalog.Default.FindService("iam")!.Actions.SelectMany(action => action.ResourceTypes).Select(
            acted => acted.Type).Distinct();
        Assert.All(types, type => Verify("DSP1404", Placeholder.Mask(type.Arn)));
    }

    [Theory]
    [InlineData("2008-10-17", "{|DSP1451:${aws:username}|}", "x")]
    [InlineData("2012-10-17", "${aws:username}", "{|DSP1451:${aws:username}|}")]
    [InlineData("2012-10-17", "x", "1")]
    public void Variables_where_they_mean_nothing(string version, string resource, string number) => RuleVerifier.Verify(
        "DSP1451",
        $$""" { "Version": "{{version}}", "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::{{resource}}", "Condition": { "NumericEquals": { "s3:max-keys": "{{number}}" } } } } """);

    [Fact]
    public void An_account_in_a_bucket_is_saved_by_iam()
    {
        Assert.Equal(PolicySeverity.Error, Assert.Single(Verify("DSP1404", "arn:aws:s3:{|DSP1404:eu-west-1|}::bucket")).Severity);
        Assert.Equal(PolicySeverity.Warning, Assert.Single(Verify("DSP1404", "arn:aws:s3::{|DSP1404:1|}:bucket")).Severity);
    }

    [Fact]
    public void The_table_of_foreign_arns_is_the_catalogs()
    {
        var catalog = IamCatalog.Default;
        foreach (var service in catalog.ServicePrefixes.Select(prefix => catalog.FindService(prefix)!))
        {
            foreach (var form in service.ResourceTypes.SelectMany(ArnPattern.FormsOf).Where(form => !GlobPattern.HasWildcard(form.Service)))
                Assert.True(ArnForms.OwnersOf(form.Service).Contains(service.Prefix), $"{form.Service} is also {service.Prefix}'s");
        }
    }

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));
}
