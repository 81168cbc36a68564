using System.Reflection;
using System.Runtime.Loader;

namespace Dstack.Permissions.Generator.Tests.Infrastructure;

/// <summary>A compiled project, loaded to be called; unloaded in the end.</summary>
internal sealed class LoadedProject(AssemblyLoadContext context, Assembly assembly) : IDisposable
{
    /// <summary>Calls a static method; an exception in it comes through as it is.</summary>
    public object Invoke(string type, string method, params object?[] arguments) =>
        assembly.GetType(type, throwOnError: true)!.InvokeMember(
        method,
        BindingFlags.InvokeMethod | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DoNotWrapExceptions,
        binder: null,
        target: null,
        arguments,
        System.Globalization.CultureInfo.InvariantCulture)!;

    public void Dispose() => context.Unload();
}
