using System;
using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>What is put into the headers of a request is sent as the member of the table is.</summary>
public class RequestHeaderTests
{
    public static TheoryData<int, string, string, string> Headers { get; } =
    [
        .. from version in new[] { 3, 4 }
           from row in ReviewedTables.Read().RequestHeaders
           select (version, row[1], row[2], row[3]),
    ];

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_header_that_a_program_sets_is_sent(int number, string operation, string member, string header)
    {
        var version = number == 3 ? SdkVersion.Three : SdkVersion.Four;
        var service = version.Services.Single(service => service.GetName().Name == "AWSSDK.S3");
        var client = service.GetType("Amazon.S3.IAmazonS3", throwOnError: true)!;
        var method = operation == "CreateMultipartUpload" ? "InitiateMultipartUpload" : operation;
        var request = Activator.CreateInstance(service.GetType($"Amazon.S3.Model.{method}Request", throwOnError: true)!)!;
        var names = request.GetType().GetProperties().Where(property =>
            property.Name.EndsWith("BucketName", StringComparison.Ordinal)
            || property.Name is "Key" or "SourceBucket" or "SourceKey" or "DestinationBucket" or "DestinationKey");
        foreach (var name in names)
            name.SetValue(request, "name");
        var headers = request.GetType().GetProperty("Headers")!.GetValue(request)!;
        headers.GetType().GetProperty("Item")!.SetValue(headers, "value", [header]);
        using var handler = new RecordingHandler();
        var caller = version.CreateClient(client, handler);

        try
        {
            await (Task)client.GetMethods()
                .First(found => found.Name == method + "Async" && found.GetParameters()[0].ParameterType == request.GetType())
                .Invoke(caller, [request, TestContext.Current.CancellationToken])!;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The answer is none of the service's.
        }

        Assert.True(Assert.Single(handler.Requests).Has($"{header}: value"), member);
    }
}
