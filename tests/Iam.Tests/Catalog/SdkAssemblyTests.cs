using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.KeyManagementService;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken;
using Amazon.SimpleSystemsManagement;
using Amazon.SQS;
using Amazon.SSO;
using Amazon.SSOOIDC;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>What the catalog says of clients, methods and members, held against the real packages.</summary>
public partial class SdkAssemblyTests
{
    /// <summary>Operations that are newer than the API models and no action either: report.md lists them.</summary>
    private static readonly string[] NotKnown =
    [
        "CancelBulkOperation", "DescribeBulkOperation", "ListBulkOperations", "StartBulkPutItems",
        "CreateCapacityReservationDateChangeQuote", "DeleteClientVpnEndpointAuthorizationPolicy",
            "DescribeCapacityReservationDateChangeQuotes",
        "GetCapacityManagerSupportabilityScores", "GetClientVpnEndpointAuthorizationPolicy", "GetImageFindings",
        "GetTransitGatewayAttachmentNatConfiguration", "ModifyClientVpnEndpointAuthorizationPolicy",
            "ModifyTransitGatewayAttachmentNatConfiguration",
        "Decapsulate", "Encapsulate",
        "DeregisterDefaultHostManagementConfiguration", "RegisterDefaultHostManagementConfiguration",
    ];

    public static TheoryData<Type> Interfaces =>
    [
        typeof(IAmazonS3), typeof(IAmazonEC2), typeof(IAmazonDynamoDB), typeof(IAmazonSQS), typeof(IAmazonSimpleSystemsManagement),
        typeof(IAmazonKeyManagementService), typeof(IAmazonSecurityTokenService), typeof(IAmazonSSO), typeof(IAmazonSSOOIDC),
    ];

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void Every_method_of_a_client_is_understood(Type type)
    {
        var client = Client(type);
        var unknown = Calls(type).Where(call => call.Resolved.Kind == SdkCallKind.Unknown && call.Method.Name != "DryRun");
        Assert.Empty(unknown.Select(call => Plain(call.Method)).Except(NotKnown));
        Assert.Equal(type.Assembly.GetName().Name, client.Assembly);
        Assert.NotNull(type.Assembly.GetType(client.Namespace + "." + client.Class));
    }

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void Every_paginator_is_understood(Type type)
    {
        if (type.GetProperty("Paginators")?.PropertyType is not { } paginators)
            return;
        Assert.Same(Client(type), IamCatalog.Default.Sdk.FindPaginators(paginators.Name));
        var unknown = paginators.GetMethods().Select(method => method.Name)
            .Where(name => Client(type).ResolvePaginator(name).Kind != SdkCallKind.Call);
        Assert.Empty(unknown.Except(NotKnown));
    }

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void Every_member_of_a_condition_or_binding_is_a_property_of_the_request(Type type)
    {
        var client = Client(type);
        var missing = Calls(type)
            .Where(call => call.Request is not null && call.Method.Name != "DryRun" && !IsSigned(call.Request))
            .SelectMany(
                call => call.Resolved.Operations.SelectMany(Members, (operation, member) => (call.Request, operation.Name, Member: member)))
            .Distinct()
            .Where(member => !HasPath(member.Request!, client.MemberName(member.Name, member.Member)))
            .Select(member => $"{member.Request!.Name}.{client.MemberName(member.Name, member.Member)}")
            .ToList();
        Assert.Empty(missing.Except(NotInTheSdk));
    }

    /// <summary>Members of the API model that the SDK leaves out.</summary>
    private static readonly string[] NotInTheSdk =
    [
        "PutBucketNotificationRequest.NotificationConfiguration.CloudFunctionConfiguration.InvocationRole",
    ];

    private static SdkClient Client(Type type) => IamCatalog.Default.Sdk.FindClient(type.Name, type.Namespace!)!;

    private static IEnumerable<(MethodInfo Method, Type? Request, SdkCall Resolved)> Calls(Type type) =>
        from method in type.GetMethods()
        let request = method.GetParameters().Select(parameter => parameter.ParameterType).FirstOrDefault(IsRequest)
        select (method, request, Client(type).Resolve(method.Name, request?.Name, typeof(Task).IsAssignableFrom(method.ReturnType)));

    private static bool IsRequest(Type type) => type.Name.EndsWith("Request", StringComparison.Ordinal);

    /// <summary>A signed request holds what the signature covers, not what the operation could be told.</summary>
    private static bool IsSigned(Type request) =>
        request == typeof(GetPreSignedUrlRequest) || request == typeof(CreatePresignedPostRequest);

    private static string Plain(MethodInfo method) => AsyncSuffix().Replace(method.Name, "");

    private static IEnumerable<string> Members(Operation operation) => operation.RequiredActions.SelectMany(action =>
        action.Bindings.SelectMany(binding => binding.Members).Concat(Tested(action.Condition)));

    private static IEnumerable<string> Tested(RequestCondition? condition) =>
        condition is null ? [] : condition.Members.Concat(Tested(condition.And));

    private static bool HasPath(Type type, string path)
    {
        foreach (var part in path.Split('.'))
        {
            if (type.GetProperty(part.Replace("[]", "", StringComparison.Ordinal)) is not { } property)
                return false;
            type = property.PropertyType;
            if (part.EndsWith("[]", StringComparison.Ordinal))
                type = type.GetGenericArguments()[^1];
        }

        return true;
    }

    [GeneratedRegex("Async$")]
    private static partial Regex AsyncSuffix();
}
