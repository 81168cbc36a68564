using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1404.</summary>
public class ArnShapeRuleTests
{
    [Theory]
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
    public void Arns(string id, string markup) => Verify(id, markup);

    [Fact]
    public void Every_resource_that_an_action_of_iam_acts_on_has_a_known_form()
    {
        var types = IamCatalog.Default.FindService("iam")!.Actions.SelectMany(action => action.ResourceTypes).Select(
            acted => acted.Type).Distinct();
        Assert.All(types, type => Verify("DSP1404", Placeholder.Mask(type.Arn)));
    }

    [Fact]
    public void An_account_in_a_bucket_is_saved_by_iam()
    {
        Assert.Equal(PolicySeverity.Error, Assert.Single(Verify("DSP1404", "arn:aws:s3:{|DSP1404:eu-west-1|}::bucket")).Severity);
        Assert.Equal(PolicySeverity.Warning, Assert.Single(Verify("DSP1404", "arn:aws:s3::{|DSP1404:1|}:bucket")).Severity);
    }

    [Theory]
    [InlineData("arn:aws:s3:{|DSP1404:eu-west-1|}::b/*")]
    [InlineData("arn:aws:s3:{|DSP1404:eu-west-1|}:123456789012:b/*")]
    public void Resources_that_iam_refuses(string resource) => Refused(Document("s3:GetObject", resource));

    [Theory]
    [InlineData("iam:GetRole", "arn:aws:iam:{|DSP1404:eu-west-1|}:123456789012:role/x")]
    [InlineData("iam:GetRole", "arn:aws:iam:{|DSP1404:*|}:*:role/x")]
    public void A_region_in_an_arn_of_iam(string action, string resource) => Refused(Document(action, resource));

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3::{|DSP1404:123456789012|}:b/*")]
    public void Resources_that_iam_saves(string action, string resource) => Warned(Document(action, resource));

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
    public void Types_of_iam(string resource) => RuleVerifier.Verify("DSP1404", Document("iam:*", "arn:aws:iam::123456789012:" + resource));

    [Fact]
    public void No_type_of_iam() => Warned(Document("iam:*", "arn:aws:iam::123456789012:{|DSP1404:roles/x|}"));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Document(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
