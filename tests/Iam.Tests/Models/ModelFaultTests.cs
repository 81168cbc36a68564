using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.ModelFiles;

namespace Dstack.Permissions.Iam.Tests.Models;

public class ModelFaultTests
{
    [Fact]
    public void A_file_that_says_something_of_everything_has_no_fault() => ModelVerifier.Verify(Example.Text);

    [Theory]
    [InlineData("""{"services": {}{|DSP0010:,|}}""", "a comma before '}' is not JSON")]
    [InlineData("""{ "services": {}, {|DSP0010:'operations'|}: {} }""", "straight double quotes")]
    [InlineData("{|DSP0010:[]|}", "A models file is an array; write { \"services\"")]
    [InlineData("""{ "{|DSP0010:service|}": {} }""", "A models file has no element 'service'; did you mean 'services'?")]
    [InlineData(
        """{ "{|DSP0010:stuff|}": {} }""", "its elements are $schema, services, conditionKeys, regions, clients, operations, libraries")]
    [InlineData("""{ "services": {}, "{|DSP0010:services|}": {} }""", "'services' appears here a second time; keep one of them")]
    [InlineData("""{ "services": {|DSP0010:[]|} }""", "'services' is an array; write an object")]
    [InlineData(
        """{ "regions": ["xx-new-1", "{|DSP0010:Frankfurt|}"] }""", "'Frankfurt' is not the name of a region; write such as \"eu-west-1\"")]
    public void Faults_of_the_file(string markup, string? message) => Verify(markup, message);

    [Theory]
    [InlineData("""{ "{|DSP0010:New Service|}": {} }""", "'New Service' is not a service prefix; write small letters, digits and '-'")]
    [InlineData("""{ "newsvc": {|DSP0010:3|} }""", "A service is a number; write { \"actions\": { ... } }")]
    [InlineData("""{ "newsvc": { "name": {|DSP0010:"a\nb"|} } }""", "The name of a service is one line of text")]
    [InlineData("""{ "newsvc": { "{|DSP0010:action|}": {} } }""", "A service has no element 'action'; did you mean 'actions'?")]
    [InlineData("""{ "newsvc": {}, "{|DSP0010:newsvc|}": {} }""", "The service 'newsvc' appears here a second time; keep one of them")]
    [InlineData("""{ "newsvc": { "actions": { "{|DSP0010:newsvc:Do|}": { "accessLevel": "Read" } } } }""",
        "'newsvc:Do' is not the name of an action; write it without its service")]
    [InlineData("""{ "newsvc": { "actions": { "{|DSP0010:Get*|}": { "accessLevel": "Read" } } } }""", "'Get*' is not the name of an action")]
    [InlineData("""{ "newsvc": { "actions": { "{|DSP0010:Do|}": { } } } }""",
        "The action 'Do' does not say its accessLevel; write one of \"List\", \"Read\"")]
    [InlineData("""{ "newsvc": { "actions": { "Do": { "accessLevel": "{|DSP0010:read|}" } } } }""",
        "'read' is not an access level; did you mean 'Read'?")]
    [InlineData(
        """{ "newsvc": { "actions": { "Do": { "accessLevel": {|DSP0010:true|} } } } }""", "'accessLevel' is a boolean; write a string")]
    [InlineData("""{ "s3": { "actions": { "Do": { "accessLevel": "Read", "resourceTypes": ["{|DSP0010:bucke|}"] } } } }""",
        "'s3' has no resource type 'bucke'; did you mean 'bucket'?")]
    [InlineData("""{ "newsvc": { "actions": { "Do": { "accessLevel": "Read", "resourceTypes": [{|DSP0010:1|}] } } } }""",
        "'resourceTypes' holds a number; write strings")]
    [InlineData("""{ "s3": { "actions": { "Do": { "accessLevel": "Read", "conditionKeys": ["{|DSP0010:s3:nosuch|}"] } } } }""",
        "No condition key 's3:nosuch' is known; name it with its type under \"conditionKeys\"")]
    [InlineData("""{ "s3": { "actions": { "Do": { "accessLevel": "Read", "conditionKeys": ["{|DSP0010:prefix|}"] } } } }""",
        "'prefix' is not a condition key; write 'prefix:name'")]
    [InlineData("""{ "s3": { "actions": { "Do": { "accessLevel": "Read" }, "{|DSP0010:do|}": { "accessLevel": "Read" } } } }""",
        "The action 's3:do' appears here a second time")]
    [InlineData("""{ "newsvc": { "resourceTypes": { "{|DSP0010:thing|}": { } } } }""",
        "The resource type 'thing' does not say its arn; write \"arn\": \"arn:${Partition}:newsvc:")]
    [InlineData("""{ "newsvc": { "resourceTypes": { "thing": { "arn": "{|DSP0010:arn:aws:newsvc:thing|}" } } } }""",
        "'arn:aws:newsvc:thing' is not an ARN form; write such as 'arn:${Partition}:newsvc:${Region}:${Account}:type/${Name}'")]
    [InlineData("""{ "newsvc": { "resourceTypes": { "thing": { "arn": "{|DSP0010:arn:aws:newsvc:::${Thing|}" } } } }""", "is not an ARN form")]
    [InlineData("""{ "newsvc": { "conditionKeys": { "newsvc:X": "{|DSP0010:Strin|}" } } }""",
        "'Strin' is not a type of a condition key; did you mean 'String'?")]
    [InlineData("""{ "newsvc": { "conditionKeys": { "newsvc:X": {|DSP0010:[]|} } } }""",
        "an array is not a type of a condition key; write one of String, ARN")]
    [InlineData("""{ "newsvc": { "conditionKeys": { "{|DSP0010:newsvc:${|}": "String" } } }""", "'newsvc:${' is not a condition key")]
    [InlineData("""{ "newsvc": { "conditionKeys": { "{|DSP0010:newsvc:${A}${B}${C}|}": "String" } } }""", "is not a condition key")]
    public void Faults_of_services(string services, string message) => Verify("{ \"services\": " + services + " }", message);

    [Theory]
    [InlineData(
        """{ "S3": { "Fold": ["{|DSP0010:s3:FoldObject|}"] } }""", "No action 's3:FoldObject' is known; describe it under \"services\"")]
    [InlineData("""{ "S3": { "Fold": ["{|DSP0010:s3:PutObjct|}"] } }""", "No action 's3:PutObjct' is known; did you mean 'PutObject'?")]
    [InlineData("""{ "S3": { "Fold": ["{|DSP0010:newsvc:Do|}"] } }""", "No service 'newsvc' is known; describe it under \"services\"")]
    [InlineData("""{ "S3": { "Fold": ["{|DSP0010:s3:*|}"] } }""", "'s3:*' is not an action; write 'service:Action', without wildcards")]
    [InlineData("""{ "S3": { "Fold": ["{|DSP0010:S3/PutObject|}"] } }""", "'S3/PutObject' is not an action")]
    [InlineData("""{ "S3": { "Fold": {|DSP0010:null|} } }""", "What is needed is null; write a list such as [\"s3:PutObject\"], or []")]
    [InlineData("""{ "S3": { "Fold": [{|DSP0010:{|} "when": "Role Exists" }] } }""", "The requirement does not say its action")]
    [InlineData("""{ "S3": { "{|DSP0010:Fold-It|}": [] } }""", "'Fold-It' is not the name of an operation")]
    [InlineData("""{ "S3": { "Fold": [], "{|DSP0010:Fold|}": [] } }""", "The operation 'S3/Fold' appears here a second time")]
    [InlineData(
        """{ "{|DSP0010:CloudWatchLogs|}": { "Fold": [] } }""", "No service id 'CloudWatchLogs' is known; did you mean 'CloudWatch Logs'?")]
    [InlineData(
        """{ "{|DSP0010:Frobnicator|}": { "Fold": [] } }""", "No service id 'Frobnicator' is known; name its client under \"clients\"")]
    [InlineData("""{ "S3": { "Fold": [{ "action": "s3:PutObject", "when": "{|DSP0010:Role|}" }] } }""",
        "'Role' is not a condition; write 'Member Exists'")]
    [InlineData("""{ "S3": { "Fold": [{ "action": "s3:PutObject", "when": "Exists {|DSP0010:Role.Path|}" }] } }""",
        "'Role.Path' is not a test of a member; write one of Exists, NotExists")]
    [InlineData("""{ "S3": { "Fold": [{ "action": "s3:PutObject", "when": "Role {|DSP0010:Exist|}" }] } }""",
        "'Exist' is not a test of a member; did you mean 'Exists'?")]
    [InlineData("""{ "S3": { "Fold": [{ "action": "s3:PutObject", "when": "Role Exists{|DSP0010: now|}" }] } }""",
        "'Exists' compares with nothing; remove what follows it")]
    [InlineData("""{ "S3": { "Fold": [{ "action": "s3:PutObject", "when": "Role {|DSP0010:Contains|}" }] } }""",
        "'Contains' compares with a text; write it after")]
    [InlineData("""{ "S3": { "Fold": [{ "action": "s3:PutObject", "when": "A|{|DSP0010:B..C|} Exists" }] } }""",
        "'B..C' is not a member of a request")]
    [InlineData("""{ "S3": { "Fold": [{ "action": "s3:PutObject", "{|DSP0010:if|}": "Role Exists" }] } }""",
        "A requirement has no element 'if'; its elements are action, when, bindings")]
    [InlineData("""{ "S3": { "Fold": [{ "action": "s3:PutObject", "bindings": { "{|DSP0010:a b|}": "Bucket" } }] } }""",
        "'a b' is not a variable of an ARN form")]
    [InlineData("""{ "S3": { "Fold": [{ "action": "s3:PutObject", "bindings": { "BucketName": {|DSP0010:"Bucket Name"|} } }] } }""",
        "A binding names a member of the request")]
    public void Faults_of_operations(string operations, string message) => Verify("{ \"operations\": " + operations + " }", message);

    [Theory]
    [InlineData(
        """{ "{|DSP0010:New|}": { "prefix": "s3" } }""", "The client of 'New' does not say its assembly, namespace, interface, class")]
    [InlineData("""{ "New": { "prefix": "{|DSP0010:newsvc|}", "assembly": "AWSSDK.New", "namespace": "Amazon.New", "interface": "INew", "class": "New" } }""", "No service 'newsvc' is known")]
    [InlineData("""{ "New": { "prefix": "s3", "assembly": "{|DSP0010:My.New|}", "namespace": "Amazon.New", "interface": "INew", "class": "New" } }""", "'My.New' is not an assembly of the SDK, which begins with 'AWSSDK.'")]
    [InlineData("""{ "New": { "prefix": "s3", "assembly": "AWSSDK.New", "namespace": "Amazon.New", "interface": "{|DSP0010:Amazon.INew|}", "class": "New" } }""", "'Amazon.INew' is not an interface; write its simple name")]
    public void Faults_of_clients(string clients, string message) => Verify("{ \"clients\": " + clients + " }", message);

    [Theory]
    [InlineData("""[{|DSP0010:{|} "members": { "Run": [] } }]""", "The library does not say its type")]
    [InlineData("""[{|DSP0010:{|} "type": "A.B" }]""", "The library does not say its members")]
    [InlineData("""[{ "type": "{|DSP0010:A.B<T>|}", "members": { "Run": [] } }]""",
        "'A.B<T>' is not a type; write its full name without type parameters")]
    [InlineData("""[{ "type": "A.B", "members": { "{|DSP0010:Run()|}": [] } }]""",
        "'Run()' is not a member; write the name of a method or property, or \".ctor\"")]
    [InlineData("""[{ "type": "A.B", "members": { "Run": ["{|DSP0010:PutObject|}"] } }]""",
        "'PutObject' is not an action; write 'service:Action', or an operation as 'service id/Operation'")]
    [InlineData("""[{ "type": "A.B", "members": { "Run": ["{|DSP0010:S3/PutObjct|}"] } }]""",
        "No operation 'S3/PutObjct' is known; did you mean 'PutObject'?")]
    [InlineData("""[{ "type": "A.B", "members": { "Run": ["{|DSP0010:Frob/X|}"] } }]""", "No service id 'Frob' is known")]
    [InlineData("""[{ "type": "A.B", "members": { "Run": [] } }, { "type": "A.B", "members": { "{|DSP0010:Run|}": [] } }]""",
        "The member 'A.B.Run' appears here a second time")]
    public void Faults_of_libraries(string libraries, string message) => Verify("{ \"libraries\": " + libraries + " }", message);

    [Fact]
    public void An_empty_file_is_one_fault_without_the_words_of_policies()
    {
        var fault = Assert.Single(PermissionsModelFile.Read(" \n").FindFaults(IamCatalog.Default, []));
        Assert.StartsWith("The file is empty; write { \"services\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_of_a_faulty_file_is_used()
    {
        var model = PermissionsModelFile.Read("""
            {
              "services": { "newsvc": { "actions": { "Get*": {}, "Do": { "accessLevel": "???", "resourceTypes": ["thing", "nothing"] } },
                  "resourceTypes": { "thing": { "arn": "x" } } } },
              "operations": { "S3": { "Fold": ["s3:PutObject", "s3:NoSuch", { "action": "iam:PassRole", "when": "?" }], "Broken": ["?"] } },
              "whatever": 1
            }
            """).Model;
        var catalog = IamCatalog.Default.With(model);
        var action = Assert.Single(catalog.FindService("newsvc")!.Actions);
        Assert.Equal(("Do", AccessLevel.Write), (action.Name, action.AccessLevel));
        Assert.Equal(["thing", "nothing"], action.ResourceTypes.Select(acted => acted.Type.Name));
        Assert.Empty(catalog.FindService("newsvc")!.ResourceTypes);
        Assert.Equal("s3:PutObject", Assert.Single(catalog.Sdk.FindOperation("S3", "Fold")!.RequiredActions).Action);
        Assert.Null(catalog.Sdk.FindOperation("S3", "Broken"));
    }

    [Fact]
    public void Files_that_contradict_each_other_are_said_to_at_both()
    {
        const string Other = """
            {
              "services": { "newsvc": { "name": "New",
                  "actions": { "do": { "accessLevel": "Read" }, "Same": { "accessLevel": "Read" } } } },
              "operations": { "S3": { "Fold": [] } }
            }
            """;
        var faults = ModelVerifier.Verify(
            """
            {
              "services": { "newsvc": { "actions": { "{|DSP0010:Do|}": { "accessLevel": "Write" }, "Same": { "accessLevel": "Read" } } } },
              "operations": { "S3": { "{|DSP0010:Fold|}": ["s3:PutObject"] } }
            }
            """,
            ("other.permissions-model.json", Other));
        Assert.Equal("'other.permissions-model.json' says otherwise of the action 'newsvc:Do'; keep one of them", faults[0].Message);
        Assert.Empty(PermissionsModelFile.Read(Other).FindFaults(
            IamCatalog.Default, [("same.permissions-model.json", PermissionsModelFile.Read(Other))]));
    }

    [Fact]
    public void What_another_file_declares_may_be_named() => ModelVerifier.Verify(
        """{ "operations": { "New Service": { "Fold": ["newsvc:GetThing"] } }, "libraries": [{ "type": "A.B", "members": { "Run": ["New Service/Ping"] } }] }""",
        ("other.permissions-model.json", Example.Text));

    private static void Verify(string markup, string? message)
    {
        var fault = Assert.Single(ModelVerifier.Verify(markup));
        Assert.Contains(message ?? "", fault.Message, StringComparison.Ordinal);
    }
}
