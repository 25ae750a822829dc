using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>The objects that can be reached from a value, and what they take of memory.</summary>
internal static class ObjectGraph
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> s_fields = new();

    /// <summary>The bytes of all objects of a graph, without those that another graph shares: they were there before.</summary>
    public static long CountBytes(object root, object other)
    {
        HashSet<object> shared = Collect(other);
        return Collect(root).Where(item => !shared.Contains(item)).Sum(SizeOf);
    }

    private static HashSet<object> Collect(object root)
    {
        HashSet<object> found = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([root]);
        while (open.TryPop(out object? item))
        {
            if (!found.Add(item))
            {
                continue;
            }

            if (item is Array array && !array.GetType().GetElementType()!.IsPrimitive)
            {
                foreach (object? element in array)
                {
                    Push(open, element, array.GetType().GetElementType()!);
                }
            }
            else if (item is not string)
            {
                PushFields(open, item);
            }
        }

        return found;
    }

    private static void PushFields(Stack<object> open, object item)
    {
        foreach (FieldInfo field in s_fields.GetOrAdd(item.GetType(), FieldsOf))
        {
            Push(open, field.GetValue(item), field.FieldType);
        }
    }

    /// <summary>A value in a field is part of the object that has the field, and may refer to others.</summary>
    private static void Push(Stack<object> open, object? item, Type type)
    {
        if (item is null)
        {
            return;
        }

        if (!type.IsValueType)
        {
            open.Push(item);
        }
        else
        {
            PushFields(open, item);
        }
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        List<FieldInfo> fields = [];
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            fields.AddRange(current
                .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(static field => !field.FieldType.IsPrimitive && !field.FieldType.IsEnum && !field.FieldType.IsPointer));
        }

        return [.. fields];
    }

    /// <summary>What it takes to make another object of the same type and length.</summary>
    private static long SizeOf(object item)
    {
        for (int attempt = 0; ; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            object copy = item switch
            {
                string text => new string('x', text.Length),
                Array array => Array.CreateInstance(array.GetType().GetElementType()!, array.Length),
                _ => RuntimeHelpers.GetUninitializedObject(item.GetType()),
            };
            long size = GC.GetAllocatedBytesForCurrentThread() - before;
            GC.KeepAlive(copy);

            // The first time, reflection makes objects of its own.
            if (attempt > 0)
            {
                return size;
            }
        }
    }
}
