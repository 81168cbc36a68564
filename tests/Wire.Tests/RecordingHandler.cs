using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>Keeps what is sent, and answers that all is well.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    public List<SentRequest> Requests { get; } = [];

    // Some helpers of the SDK call without await.
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(await SentRequest.OfAsync(request, cancellationToken));
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("") };
    }
}
