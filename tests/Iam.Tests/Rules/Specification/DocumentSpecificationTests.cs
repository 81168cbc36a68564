using Dstack.Permissions.Iam.Language;
using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's examples of documents, DSP1101 to DSP1106.</summary>
public class DocumentSpecificationTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";
    private const string Conditional = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username}/*" }""";

    // IAM's parser tolerates Conditions; the grammar does not have it.
    [Theory]
    [InlineData("""{|DSP1102:{|} "Version": "2012-10-17", "{|DSP1101:Statements|}": [ """ + Statement + " ] }")]
    [InlineData("""{|DSP1102:{|} "Version": "2012-10-17", "{|DSP1101:statement|}": [ """ + Statement + " ] }")]
    [InlineData("""{|DSP1104:{|} "{|DSP1101:version|}": "2012-10-17", "Statement": """ + Statement + " }")]
    [InlineData("""{ "Version": "2012-10-17", "{|DSP1101:Conditions|}": {}, "Statement": """ + Statement + " }")]
    [InlineData("""{ "Version": "2012-10-17", "{|DSP1101:Comment|}": "x", "Statement": """ + Statement + " }")]
    public void An_unknown_element(string markup) => Refused(markup);

    [Theory]
    [InlineData("""{|DSP1102:{|} "Version": "2012-10-17" }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": {|DSP1102:[]|} }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": {|DSP1102:"x"|} }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": {|DSP1102:null|} }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ """ + Statement + """, {|DSP1102:null|}, {|DSP1102:[ 1 ]|} ] }""")]
    public void No_statement(string markup) => Refused(markup);

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "Statement": """ + Statement + " }")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ """ + Statement + " ] }")]
    public void One_statement_or_a_list(string text) => Accepted(text);

    [Theory]
    [InlineData("\"{|DSP1103:2012-10-18|}\"")]
    [InlineData("\"{|DSP1103:2012-10-17 |}\"")]
    [InlineData("\"{|DSP1103:|}\"")]
    [InlineData("{|DSP1103:20121017|}")]
    [InlineData("{|DSP1103:null|}")]
    public void A_version_that_does_not_exist(string version) =>
        Refused("{ \"Version\": " + version + ", \"Statement\": " + Statement + " }");

    [Fact]
    public void A_missing_version()
    {
        const string Markup = "{|DSP1104:{|} \"Statement\": " + Statement + " }";
        Refused(Markup);
        Warned(Markup, PolicyFileKind.UserInline);
        Warned(Markup, PolicyFileKind.RoleInline);
        Warned(Markup, PolicyFileKind.GroupInline);
        Warned(Markup, PolicyFileKind.Session);
    }

    [Fact]
    public void The_old_version()
    {
        const string Markup = """{ "Version": "{|DSP1105:2008-10-17|}", "Statement": """ + Statement + " }";
        Refused(Markup);
        Warned(Markup, PolicyFileKind.UserInline);
        Warned(Markup, PolicyFileKind.RoleInline);
        Warned(Markup, PolicyFileKind.GroupInline);
        Warned(Markup, PolicyFileKind.Session);
    }

    [Fact]
    public void Variables_are_literal_text_in_the_old_version()
    {
        Warned(
            """
            {
              "Version": "{|DSP1105:2008-10-17|}",
              "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/{|DSP1451:${aws:username}|}/*" }
            }
            """,
            PolicyFileKind.RoleInline);
        Accepted("""{ "Version": "2012-10-17", "Statement": """ + Conditional + " }", PolicyFileKind.RoleInline);
    }

    [Fact]
    public void An_id_is_saved_if_it_is_a_string()
    {
        Warned("""{ "Version": "2012-10-17", "{|DSP1106:Id|}": "x", "Statement": """ + Statement + " }");
        Refused("""{ "Version": "2012-10-17", "Id": {|DSP1106:1|}, "Statement": """ + Statement + " }");
        Refused("""{ "Version": "2012-10-17", "Id": {|DSP1106:[ "x" ]|}, "Statement": """ + Statement + " }");
        Accepted("""{ "Version": "2012-10-17", "Statement": """ + Statement + " }");
    }
}
