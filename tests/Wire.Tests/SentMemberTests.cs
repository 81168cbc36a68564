using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>
/// Every member that a condition of the catalog looks at, set to what is as good as nothing: whether the real client sends it must be what
/// the catalog says.
/// </summary>
public class SentMemberTests
{
    private static readonly string[] Required = ["Bucket", "Key", "Name", "Token", "UploadId"];

    public static TheoryData<int, string> Clients { get; } =
    [
        .. new[] { SdkVersion.Three, SdkVersion.Four }
            .SelectMany(version => version.Services.Select(service => (version.Number, service.GetName().Name!))),
    ];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task What_is_sent_of_an_empty_member_is_known(int number, string assembly)
    {
        var version = number == 3 ? SdkVersion.Three : SdkVersion.Four;
        var client = IamCatalog.Default.Sdk.Clients.First(client => client.Assembly == assembly);
        var type = version.Services.Single(service => service.GetName().Name == assembly)
            .GetType($"{client.Namespace}.{client.Interface}", throwOnError: true)!;
        var wrong = new List<string>();
        foreach (var (method, operation, path, hasHeader) in ConditionalMembers(client, type))
        {
            foreach (var (name, value) in EmptyValues(method.GetParameters()[0].ParameterType, path, hasHeader))
            {
                var plain = await SendAsync(version, type, method, path, null);
                var with = await SendAsync(version, type, method, path, value);
                var isSent = plain != with;
                if (isSent != IsSent(client.SentMembers(operation, path), name, number))
                    wrong.Add($"{client.ServiceId}\t{operation}\t{path}\t{name}\t{number}\t{(isSent ? "yes" : "no")}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsSent(IReadOnlyList<SentMember> known, string value, int version)
    {
        var row = known.FirstOrDefault(row => row.Value == value && (row.Version ?? version) == version);

        // A row with a condition speaks of a member beside another one, which is not set here.
        return row is null ? value != SentMember.EmptyList : row.Condition is null && (row.IsSent ?? true);
    }

    private static IEnumerable<(MethodInfo Method, string Operation, string Path, bool HasHeader)> ConditionalMembers(
        SdkClient client, Type type) =>
        from method in type.GetMethods()
        where method.Name.EndsWith("Async", StringComparison.Ordinal)
        where method.GetParameters().Length == 2
        let request = method.GetParameters()[0].ParameterType
        where request.Name.EndsWith("Request", StringComparison.Ordinal)
        from operation in client.Resolve(method.Name, request.Name, returnsTask: true).Operations
        from member in Conditions(operation).SelectMany(Members).Distinct()
        let path = client.MemberName(operation.Name, member)
        where !path.StartsWith("CopySource", StringComparison.Ordinal)
        orderby operation.Name, path
        select (method, operation.Name, path, HasHeader: client.HeaderName(operation.Name, member) is not null);

    private static IEnumerable<RequestCondition> Conditions(Operation operation) => operation.RequiredActions
        .Select(required => required.Condition)
        .Concat(IamCatalog.Default.Sdk.FindForwardActions(operation).SelectMany(forward => forward.Unless.Append(forward.Key)))
        .OfType<RequestCondition>();

    private static IEnumerable<string> Members(RequestCondition condition)
    {
        for (RequestCondition? test = condition; test is not null; test = test.And)
        {
            foreach (var member in test.Members)
                yield return member;
        }
    }

    private static IEnumerable<(string Name, object Value)> EmptyValues(Type request, string path, bool hasHeader)
    {
        var type = path.Split('.').Aggregate((Type?)request, (type, part) => PropertyType(type, part));
        if (type is null)
            yield break;
        if (type == typeof(string))
            yield return (SentMember.EmptyText, "");
        // A list without elements asks for nothing in a body; a header that is there asks by being there.
        else if (hasHeader && typeof(IEnumerable).IsAssignableFrom(type) && type.GetConstructor([]) is { } list)
            yield return (SentMember.EmptyList, list.Invoke([]));
        else if (type.BaseType?.Name == "ConstantClass")
        {
            yield return (SentMember.EmptyText, Activator.CreateInstance(type, "")!);
            foreach (var constant in type.GetFields(BindingFlags.Public | BindingFlags.Static))
                yield return (constant.Name, constant.GetValue(null)!);
        }
        else if (type.Namespace!.EndsWith(".Model", StringComparison.Ordinal))
            yield return (SentMember.EmptyObject, Activator.CreateInstance(type)!);
    }

    private static Type? PropertyType(Type? type, string part)
    {
        var property = type?.GetProperty(part.TrimEnd('[', ']'))?.PropertyType;
        return part.EndsWith("[]", StringComparison.Ordinal) ? property?.GetGenericArguments() is [var element] ? element : null : property;
    }

    private static async Task<string> SendAsync(SdkVersion version, Type client, MethodInfo method, string path, object? value)
    {
        using var handler = new RecordingHandler();
        var request = Filled(method.GetParameters()[0].ParameterType);
        var parts = path.Split('.');
        var holder = parts[..^1].Aggregate(request, Inside);
        if (parts[^1].EndsWith("[]", StringComparison.Ordinal))
            ((IList)Inside(holder, parts[^1][..^2], create: true)).Add(value ?? "");
        else if (value is not null)
            holder.GetType().GetProperty(parts[^1])!.SetValue(holder, value);
        else
            holder.GetType().GetProperty(parts[^1])!.SetValue(holder, null);
        var caller = version.CreateClient(client, handler);
        try
        {
            await (Task)method.Invoke(caller, [request, default(CancellationToken)])!;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (handler.Requests.Count == 0)
                return (exception.InnerException ?? exception).Message;
        }

        return handler.Requests[0].WithoutSigning().ToString();
    }

    private static object Inside(object holder, string part) =>
        part.EndsWith("[]", StringComparison.Ordinal)
            ? Element((IList)Inside(holder, part[..^2], create: true))
            : Inside(holder, part, create: true);

    private static object Inside(object holder, string part, bool create)
    {
        var property = holder.GetType().GetProperty(part)!;
        if (create && property.GetValue(holder) is null)
            property.SetValue(holder, Activator.CreateInstance(property.PropertyType));
        return property.GetValue(holder)!;
    }

    private static object Element(IList list)
    {
        if (list.Count == 0)
            list.Add(Filled(list.GetType().GetGenericArguments()[0]));
        return list[0]!;
    }

    // What the client itself insists on, the names of buckets, keys and the like, and tokens, which it would make up anew each time.
    private static object Filled(Type type)
    {
        var filled = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.PropertyType == typeof(string) && property.CanWrite))
        {
            // Where there is a key of the customer's, the client adds how it is used.
            if (property.Name.EndsWith("ProvidedKey", StringComparison.Ordinal))
                continue;
            if (Required.Any(end => property.Name.EndsWith(end, StringComparison.Ordinal)))
                property.SetValue(filled, "name");
        }

        return filled;
    }
}
