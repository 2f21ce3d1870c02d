//! How a piece of the program is waited for, by the names that `wasm_split` calls. The loader in
//! the page's script knows which have come; the library's own keeps that as well.
#![allow(unsafe_code)]

/// Why a piece cannot come.
pub(super) type SplitLoaderError = String;

pub(super) mod rt {
    use std::cell::Cell;
    use std::ffi::c_void;
    use std::pin::Pin;
    use std::rc::Rc;
    use std::task::{Context, Poll, Waker};

    /// Hears whether a piece has come.
    pub(crate) type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);
    /// Has a piece come, and calls with this pointer, once.
    pub(crate) type LoadFn = unsafe extern "C" fn(LoadCallbackFn, *const c_void);

    /// What has a piece come.
    pub(crate) struct LazySplitLoader(LoadFn);

    impl LazySplitLoader {
        /// # Safety
        /// The function must call back once, with the pointer that it was given.
        pub(crate) const unsafe fn new(load: LoadFn) -> Self {
            Self(load)
        }
    }

    /// What is known of a piece on its way.
    #[derive(Default)]
    struct Told {
        came: Cell<Option<bool>>,
        waiting: Cell<Option<Waker>>,
    }

    /// Waits for a piece.
    pub(crate) struct Coming(Rc<Told>);

    pub(crate) fn ensure_loaded(loader: Pin<&'static LazySplitLoader>) -> Coming {
        let told = Rc::new(Told::default());
        // SAFETY: it calls `tell` once, which takes this pointer back.
        unsafe { loader.0(tell, Rc::into_raw(told.clone()).cast()) };
        Coming(told)
    }

    unsafe extern "C" fn tell(told: *const c_void, came: bool) {
        // SAFETY: it comes from `ensure_loaded`.
        let told = unsafe { Rc::from_raw(told.cast::<Told>()) };
        told.came.set(Some(came));
        if let Some(waiting) = told.waiting.take() {
            waiting.wake();
        }
    }

    impl Future for Coming {
        type Output = Result<(), super::SplitLoaderError>;

        fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
            match self.0.came.get() {
                Some(true) => Poll::Ready(Ok(())),
                Some(false) => Poll::Ready(Err("a piece cannot be loaded".into())),
                None => {
                    self.0.waiting.set(Some(context.waker().clone()));
                    Poll::Pending
                }
            }
        }
    }
}
