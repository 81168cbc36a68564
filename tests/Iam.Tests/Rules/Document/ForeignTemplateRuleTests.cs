using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1005.</summary>
public class ForeignTemplateRuleTests
{
    private const string Start = """{ "Version": "2012-10-17", "Statement": """;

    [Theory]
    [InlineData("arn:aws:iam::{|DSP1005:<account>|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:%ACCOUNT%|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:{{account}}|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:$(account)|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:${Token[AWS.AccountId.4]}|}:role/x")]
    public void Text_of_another_template_language_is_found(string markup) =>
        RuleVerifier.Verify("DSP1005", RuleVerifier.Allow("\"Action\": \"*\", \"Resource\": \"" + markup + "\""));

    [Theory]
    [InlineData("arn:aws:iam::{account}:role/${aws:PrincipalTag/x}")]
    [InlineData("arn:aws:s3:::b/100%/50%")]
    [InlineData("arn:aws:s3:::b/a<b")]
    public void Placeholders_and_variables_are_not_reported(string resource) =>
        RuleVerifier.Verify("DSP1005", RuleVerifier.Allow("\"Action\": \"*\", \"Resource\": \"" + resource + "\""));

    [Theory]
    [InlineData("arn:aws:iam::{|DSP1005:<account>|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:%ACCOUNT%|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:{{account}}|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:$(account)|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:${Token[AWS.AccountId.4]}|}:role/x")]
    [InlineData("arn:aws:iam::123456789012:role/{|DSP1005:<name>|}")]
    public void Text_of_another_template_language(string resource) => Warned(
        Start + """{ "Effect": "Allow", "Action": "iam:GetRole", "Resource": """ + "\"" + resource + "\" } }");

    [Theory]
    [InlineData("s3:{|DSP1005:<action>|}")]
    [InlineData("s3:{|DSP1005:{{action}}|}")]
    public void Text_of_another_template_language_in_an_action(string action) => Warned(
        Start + """{ "Effect": "Allow", "Action": """ + "\"" + action + "\", \"Resource\": \"*\" } }");

    [Theory]
    [InlineData("arn:aws:iam::{account}:role/x")]
    [InlineData("arn:aws:iam::123456789012:role/{name}")]
    [InlineData("arn:aws:iam::123456789012:role/${aws:username}")]
    public void Placeholders_and_variables(string resource) => Accepted(
        Start + """{ "Effect": "Allow", "Action": "iam:GetRole", "Resource": """ + "\"" + resource + "\" } }");
}
