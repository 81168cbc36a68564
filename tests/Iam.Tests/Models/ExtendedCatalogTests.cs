using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Iam.Tests.Models;

public class ExtendedCatalogTests
{
    private static readonly IamCatalog Extended = ModelVerifier.CatalogWith(Example.Text);

    [Fact]
    public void A_new_service_is_as_good_as_one_of_the_catalog()
    {
        var service = Extended.FindService("NEWSVC")!;
        Assert.Equal(("newsvc", "AWS New Service"), (service.Prefix, service.Name));
        Assert.Equal(["newsvc"], service.ArnServices);
        Assert.Equal(["GetThing", "GrantThing", "ListThings", "TagThing"], service.Actions.Select(action => action.Name));
        Assert.Equal(["gadget", "thing"], service.ResourceTypes.Select(type => type.Name));
        var action = service.FindAction("getthing")!;
        Assert.Equal(("newsvc:GetThing", AccessLevel.Read), (action.FullName, action.AccessLevel));
        var acted = Assert.Single(action.ResourceTypes);
        Assert.True(acted.IsRequired);
        Assert.Equal("arn:${Partition}:newsvc:${Region}:${Account}:thing/${ThingId}", acted.Type.Arn);
        Assert.Equal(AccessLevel.PermissionsManagement, service.FindAction("GrantThing")!.AccessLevel);
        Assert.Equal(2, service.FindResourceType("gadget")!.Arns.Count);
        Assert.Contains("newsvc", Extended.ServicePrefixes);
        Assert.Equal(Extended.ServicePrefixes.Order(StringComparer.Ordinal), Extended.ServicePrefixes);
    }

    [Fact]
    public void Condition_keys_are_found_as_policies_write_them()
    {
        Assert.Equal("String", Extended.FindConditionKey("newsvc:colour")!.Type);
        Assert.Equal("newsvc:Tags/${TagKey}", Extended.FindConditionKey("newsvc:Tags/team")!.Name);
        Assert.Equal("String", Extended.FindConditionKey("aws:weather")!.Type);
        Assert.NotNull(Extended.FindConditionKey("aws:PrincipalTag/team"));
        Assert.Null(Extended.FindConditionKey("newsvc:Size"));
    }

    [Fact]
    public void What_the_catalog_has_stays_but_for_what_the_file_says_otherwise()
    {
        var service = Extended.FindService("s3")!;
        Assert.Equal("Amazon S3", service.Name);
        Assert.Equal(IamCatalog.Default.FindService("s3")!.Actions.Count + 1, service.Actions.Count);
        Assert.Same(IamCatalog.Default.FindService("s3")!.FindAction("PutObject"), service.FindAction("PutObject"));
        Assert.Equal("bucket", Assert.Single(service.FindAction("GetObject")!.ResourceTypes).Type.Name);
        Assert.Same(service.FindResourceType("object"), Assert.Single(service.FindAction("FoldObject")!.ResourceTypes).Type);
        Assert.Same(IamCatalog.Default.FindService("sqs"), Extended.FindService("sqs"));
    }

    [Fact]
    public void An_action_of_the_catalog_acts_on_a_type_as_the_file_has_it()
    {
        var catalog = ModelVerifier.CatalogWith("""
            { "services": { "sqs": { "resourceTypes": { "queue": { "arn": "arn:${Partition}:sqs:${Region}:${Account}:q/${QueueName}" } } } } }
            """);
        var send = catalog.FindService("sqs")!.FindAction("SendMessage")!;
        Assert.Equal("arn:${Partition}:sqs:${Region}:${Account}:q/${QueueName}", Assert.Single(send.ResourceTypes).Type.Arn);
        Assert.Same(send, catalog.FindService("sqs")!.FindAction("sendmessage"));
        Assert.Contains(send, catalog.FindService("sqs")!.Actions);
    }

    [Fact]
    public void The_catalog_itself_stays_as_it_is_and_a_file_that_says_nothing_changes_nothing()
    {
        Assert.Null(IamCatalog.Default.FindService("newsvc"));
        Assert.Null(IamCatalog.Default.Sdk.FindClient("IAmazonNewService"));
        Assert.Null(IamCatalog.Default.FindConditionKey("aws:Weather"));
        Assert.Equal("s3:DeleteObject", IamCatalog.Default.Sdk.FindOperation("S3", "DeleteObject")!.RequiredActions[0].Action);
        Assert.Same(IamCatalog.Default, ModelVerifier.CatalogWith("{}"));
        Assert.Equal(IamCatalog.Default.Date, Extended.Date);
    }

    [Fact]
    public void Operations_and_clients_are_resolved_by_methods()
    {
        var client = Extended.Sdk.FindClient("AmazonNewServiceClient", "Amazon.NewService")!;
        Assert.Equal(("AWSSDK.NewService", "newsvc"), (client.Assembly, client.Prefix));
        var read = Assert.Single(client.Resolve("ReadThingAsync", "ReadThingRequest", returnsTask: true).Operations);
        Assert.Equal(["newsvc:GetThing", "iam:PassRole"], read.RequiredActions.Select(required => required.Action));
        Assert.Equal(["Config.Role", "RoleArn"], read.RequiredActions[1].Condition!.Members);
        Assert.Equal(SdkCallKind.Call, client.Resolve("Ping", null, returnsTask: false).Kind);
        Assert.Equal(SdkCallKind.NotACall, client.Resolve("Dispose", null, returnsTask: false).Kind);
        Assert.Equal(SdkCallKind.Unknown, client.Resolve("FoldThing", null, returnsTask: false).Kind);
        Assert.Equal("newsvc:TagThing", ActionOf(client, "TagThing"));
    }

    [Fact]
    public void Operations_of_known_clients_are_added_and_replaced()
    {
        var s3 = Extended.Sdk.FindClient("IAmazonS3")!;
        Assert.Equal("s3:FoldObject", ActionOf(s3, "UnfoldObject"));
        Assert.Equal("s3:FoldObject", ActionOf(s3, "DeleteObject"));
        Assert.Equal("s3:FoldObject", ActionOf(s3, "FoldObject"));
        Assert.Equal("s3:PutObject", ActionOf(s3, "PutObject"));
        var bindings = s3.Resolve("UnfoldObject", null, returnsTask: false).Operations[0].RequiredActions[0].Bindings;
        Assert.Equal(["BucketName Bucket", "arn object Source|Other", "ObjectName "], bindings.Select(binding =>
            binding.Variable + " " + (binding.ResourceType is null ? "" : binding.ResourceType + " ") + string.Join("|", binding.Members)));
        Assert.Same(IamCatalog.Default.Sdk.FindClient("IAmazonSQS"), Extended.Sdk.FindClient("IAmazonSQS"));
        Assert.Equal(IamCatalog.Default.Sdk.Clients.Count + 1, Extended.Sdk.Clients.Count);
    }

    [Fact]
    public void Members_of_libraries_need_actions_and_operations()
    {
        var members = Extended.Sdk.Libraries.Find("Uploader");
        Assert.Equal([".ctor", "Upload", "Status"], members.Select(member => member.Name));
        Assert.Equal(["s3:PutObject", "s3:PutObjectAcl", "s3:FoldObject"],
            members[1].Operations.SelectMany(operation => operation.RequiredActions).Select(required => required.Action));
        Assert.Empty(members[2].Operations);
        Assert.Equal("My.Storage.Outer.Inner", Assert.Single(Extended.Sdk.Libraries.Find("Inner")).Type);
        Assert.Empty(Extended.Sdk.Libraries.Find("Outer"));
        Assert.True(IamCatalog.Default.Sdk.Libraries.IsEmpty);
    }

    [Fact]
    public void A_second_file_builds_on_the_first()
    {
        var catalog = ModelVerifier.CatalogWith(Example.Text, """
            {
              "services": { "newsvc": { "actions": { "DropThing": { "accessLevel": "Write", "resourceTypes": ["thing"] } } } },
              "operations": { "New Service": { "Drop": ["newsvc:DropThing"] } },
              "libraries": [{ "type": "Other.Uploader", "members": { "Upload": ["New Service/Drop"] } }]
            }
            """);
        Assert.Equal(5, catalog.FindService("newsvc")!.Actions.Count);
        var client = catalog.Sdk.FindClient("IAmazonNewService")!;
        Assert.Equal(["newsvc:DropThing", "newsvc:GetThing"], new[] { ActionOf(client, "Drop"), ActionOf(client, "ReadThing") });
        Assert.Equal(
            ["Other.Uploader", "My.Storage.Uploader"], catalog.Sdk.Libraries.Find("Uploader").Select(member => member.Type).Distinct());
    }

    [Fact]
    public void Finding_a_call_allocates_nothing_once_its_client_is_read()
    {
        _ = Find();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Find();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(found);

        static bool Find() =>
            Extended.Sdk.FindClient("IAmazonS3")!.Resolve(
                "UnfoldObjectAsync", "UnfoldObjectRequest", returnsTask: true).Kind == SdkCallKind.Call
            && Extended.Sdk.Libraries.Find("Uploader").Count > 0
            && Extended.FindAction(new("s3", "PutObject")) is not null;
    }

    private static string ActionOf(SdkClient client, string method) =>
        Assert.Single(client.Resolve(method, null, returnsTask: false).Operations).RequiredActions[0].Action;
}
