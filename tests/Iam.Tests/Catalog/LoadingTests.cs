using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Catalog;

public class LoadingTests
{
    [Fact]
    public void A_service_is_read_when_something_of_it_is_asked_for()
    {
        var catalog = new IamCatalog();
        Assert.Empty(LoadedServices(catalog));
        Assert.NotNull(catalog.FindAction(new ActionName("sqs", "SendMessage")));
        Assert.NotNull(catalog.FindService("ec2"));
        Assert.Equal(["sqs"], LoadedServices(catalog));
    }

    [Fact]
    public void A_client_is_read_when_a_method_of_it_is_asked_for()
    {
        var catalog = new IamCatalog();
        var sqs = catalog.Sdk.FindClient("IAmazonSQS")!;
        Assert.Empty(LoadedClients(catalog));
        Assert.Equal(SdkCallKind.Call, sqs.Resolve("SendMessageAsync", "SendMessageRequest", returnsTask: true).Kind);
        Assert.Equal(["IAmazonSQS"], LoadedClients(catalog));
        Assert.Empty(LoadedServices(catalog));
    }

    [Theory]
    [InlineData("GetObjectAsync", "GetObjectRequest", true)]
    [InlineData("GetBucketAbacAsync", "GetBucketAbacRequest", true)]
    [InlineData("FoldObject", null, false)]
    public void Finding_a_call_allocates_nothing_once_its_client_is_read(string method, string? request, bool returnsTask)
    {
        var sdk = IamCatalog.Default.Sdk;
        _ = Find(sdk, method, request, returnsTask);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = true;
        for (var i = 0; i < 100; i++)
            found &= Find(sdk, method, request, returnsTask);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(method != "FoldObject", found);
    }

    [Fact]
    public void Finding_an_action_allocates_nothing_once_its_service_is_read()
    {
        var action = new ActionName("S3", "getobject");
        var expected = IamCatalog.Default.FindAction(action);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = IamCatalog.Default.FindAction(action);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Same(expected, found);
    }

    private static bool Find(SdkCatalog sdk, string method, string? request, bool returnsTask) =>
        sdk.FindClient("IAmazonS3")!.Resolve(method, request, returnsTask).Kind == SdkCallKind.Call;

    private static string[] LoadedServices(IamCatalog catalog) =>
        catalog.ServicePrefixes.Where(prefix => catalog.FindService(prefix)!.IsLoaded).ToArray();

    private static string[] LoadedClients(IamCatalog catalog) =>
        catalog.Sdk.Clients.Where(client => client.IsLoaded).Select(client => client.Interface).ToArray();
}
